export * from './kinds.ts';
export * from './media.ts';
export * from './blobs.ts';
export * from './body.ts';
export * from './read.ts';
export * from './sign.ts';
export * from './publicKey.ts';
export * from './device.ts';
