/** The keys that users sign with: registered with a proof, revoked for good, certified for other members. */
export { createDevices, type Devices, type ProvenDevice } from './devices.ts';
export { createSigners, type Signers } from './signers.ts';
