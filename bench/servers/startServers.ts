/** Servers to measure, each in its process and with its folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Program, type Questions, startProgram } from '../program/index.ts';

const files = {
  cutuca: 'servers/cutuca.ts',
  'hocuspocus in memory': 'servers/hocuspocus.ts',
  'hocuspocus with sqlite': 'servers/hocuspocusSqlite.ts',
  'y-websocket in memory': 'servers/yWebsocket.ts',
  'bare ws': 'servers/bareWs.ts',
  model: 'servers/model.ts',
} as const;

export type ServerName = keyof typeof files;

export type Server = Pick<Program<Questions>, 'usage' | 'collect' | 'stop'> & {
  readonly name: ServerName;
  /** Where it keeps what it keeps. */
  readonly folder: string;
  /** `http://…` */
  readonly url: string;
};

/** With the data that are in `folder`, if there are any. */
export async function startServer(name: ServerName, folder: string): Promise<Server> {
  const program = await startProgram<Questions, string>(files[name], [folder]);
  const { ready: url, usage, collect, stop } = program;
  return { name, folder, url, usage, collect, stop };
}

export type Servers<Name extends ServerName> = Readonly<Record<Name, Server>>;

/** Starts them all, and stops them whatever happens in `use`. */
export async function withServers<Name extends ServerName, T>(
  names: readonly Name[],
  use: (servers: Servers<Name>) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'cutuca-bench-'));
  const started: Server[] = [];
  try {
    for (const name of names) started.push(await startServer(name, mkdtempSync(join(root, name))));
    return await use(
      Object.fromEntries(started.map((server) => [server.name, server])) as Servers<Name>,
    );
  } finally {
    for (const server of started) await server.stop();
    rmSync(root, { recursive: true });
  }
}
