/** Who is measured. */
export { startBot } from './startBot.ts';
export { type Server, type ServerName, type Servers, startServer, withServers } from './startServers.ts';
