/** What a socket comes in with goes out to all: nothing can do less. */
import type { WebSocket } from 'ws';
import { answerAs } from '../program/index.ts';
import { serveSockets } from './serveSockets.ts';

const sockets = new Set<WebSocket>();

const address = await serveSockets((socket) => {
  sockets.add(socket);
  socket.on('message', (data: Buffer) => {
    for (const each of sockets) each.send(data);
  });
  socket.on('close', () => sockets.delete(socket));
});
answerAs({}, address);
