/** Everything the relay answers over HTTP: the API, its public keys, its health, and the web app's files. */
export { createEntrance } from './entrance.ts';
export { createHttp, type HttpDeps } from './http.ts';
export { rateLimits, type RateLimits } from './attempts.ts';
export { type FindStored, makeFolderFiles, makeStoredFiles, type WebAppFiles } from './assets/index.ts';
