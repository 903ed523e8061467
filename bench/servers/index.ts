/** Who is measured. */
export { type Server, type ServerName, type Servers, withServers } from './startServers.ts';
