/** A server of OpenAI's protocol that nobody here wrote, in a process of its own, for tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../modelServer/index.ts';

export type MockLlm = { readonly baseUrl: string; readonly stop: () => void };

/** `rules`: YAML, as its documentation has it. Throws where it does not start. */
export async function startMockLlm(rules: string): Promise<MockLlm> {
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-mock-llm-'));
  writeFileSync(join(folder, 'mock-llm.yaml'), rules);
  const port = await freePort();
  const main = createRequire(import.meta.url).resolve('@dwmkerr/mock-llm');
  const env = { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(port) };
  const server = spawn(process.execPath, [main], { cwd: folder, env, stdio: 'ignore' });
  const gone = once(server, 'exit').then(() => {
    throw new Error('The server did not start.');
  });
  gone.catch(() => {});
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  await Promise.race([gone, untilThere(baseUrl)]);
  return {
    baseUrl,
    stop: () => {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}

async function untilThere(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error(`Nobody answers at ${url}.`);
}
