/** Hocuspocus with these extensions and no settings of ours. */
import { type Extension, Hocuspocus } from '@hocuspocus/server';
import { serveSockets } from './serveSockets.ts';

/** Its address. */
export async function serveHocuspocus(extensions: Extension[]): Promise<string> {
  const hocuspocus = new Hocuspocus({ quiet: true, extensions });
  const request = new Request('http://hocuspocus/');
  return serveSockets((socket) => {
    const connection = hocuspocus.handleConnection(socket, request);
    socket.on('message', (data: Buffer) => connection.handleMessage(data));
    socket.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
  });
}
