/** The real nginx, with the example's configuration. */
export { ensureNginx, findFreePort, type Nginx, startNginx } from './startNginx.ts';
