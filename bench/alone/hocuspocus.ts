/** Hocuspocus as its own page starts it. `argv[2]`: the port. */
import { Server } from '@hocuspocus/server';

const server = new Server({ quiet: true, address: '127.0.0.1', port: Number(process.argv[2]) });
await server.listen();
