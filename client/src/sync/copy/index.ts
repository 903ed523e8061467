/** Documents' copies on this device: the only place that stores them. */
export { deleteDeviceCopy, openDeviceCopy, type DeviceCopy, type StateVector } from './deviceCopy.ts';
