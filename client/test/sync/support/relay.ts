/** A relay in a process of its own, which can be killed and started again on the same port and data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../../../../relay/main.ts');

export class RelayProcess {
  readonly data = mkdtempSync(join(tmpdir(), 'cutuca-client-'));
  port = 0;
  /** From its next start on. */
  settings: Readonly<Record<string, string>> = {};
  #process: ChildProcess | undefined;

  /** Does nothing where it runs. */
  async start(): Promise<void> {
    if (this.#process) return;
    const child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        ...this.settings,
        CUTUCA_PORT: String(this.port),
        CUTUCA_DATA: this.data,
        CUTUCA_BOT: 'off',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    for await (const line of child.stdout) {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(String(line))?.[1];
      if (!port) continue;
      this.port = Number(port);
      return;
    }
    throw new Error('The relay ended before it listened');
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}
