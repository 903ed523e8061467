/** Who is measured. */
export { type Server, type ServerName, type Servers, startServer, withServers } from './startServers.ts';
