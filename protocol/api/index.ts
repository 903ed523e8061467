export * from './groupRoutes.ts';
export * from './groups.ts';
export * from './routes.ts';
export * from './schemas.ts';
export * from './blobs.ts';
export * from './shown.ts';
