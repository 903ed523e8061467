/** Hocuspocus as it comes, with nothing of ours around it: what it does tells which of our precautions are still needed. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Configuration, Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer } from 'ws';

export type StockHocuspocus = {
  readonly url: string;
  readonly hocuspocus: Hocuspocus;
  readonly close: () => Promise<void>;
};

export async function startStock(configuration: Partial<Configuration> = {}): Promise<StockHocuspocus> {
  const hocuspocus = new Hocuspocus({ quiet: true, extensions: [], ...configuration });
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload: 8 * 1_024 * 1_024 });
  server.on('connection', (socket) => {
    const connection = hocuspocus.handleConnection(socket, new Request('http://stock/'));
    socket.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)));
    socket.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
  });
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hocuspocus,
    close: async () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
      await once(server, 'close');
      for (const document of hocuspocus.documents.values()) document.destroy();
    },
  };
}
