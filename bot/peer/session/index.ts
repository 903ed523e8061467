export { CannotSignIn, signIn, type Session } from './session.ts';
export { makeCall, type Call, type Failure } from './call.ts';
export { loadDeviceKey, type DeviceKey } from './deviceKey.ts';
