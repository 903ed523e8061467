/**
 * `npm run dev`: the web app at Vite's address, passing on to the relay what is the relay's; both follow their sources.
 * One Ctrl+C ends both, and so does the end of either.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createServer } from 'vite';

const repository = resolve(import.meta.dirname, '..');
const relayAddress = `http://127.0.0.1:${process.env['CUTUCA_PORT'] ?? '7780'}`;

const web = await createServer({
  root: resolve(repository, 'client'),
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': relayAddress,
      '/.well-known': relayAddress,
      '/sync': { target: relayAddress, ws: true },
    },
  },
});
await web.listen();
web.printUrls();

const relay = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'relay/main.ts'], {
  cwd: repository,
  stdio: 'inherit',
});

const stop = () => relay.kill('SIGTERM');
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

await once(relay, 'exit');
await web.close();
