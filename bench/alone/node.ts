/** An HTTP server and nothing else: what Node itself takes. `argv[2]`: the port. */
import { createServer } from 'node:http';

createServer((_, response) => response.end('ok')).listen(Number(process.argv[2]), '127.0.0.1');
