/** What the commands have of the world around the program. */
import type { WebAppFiles } from '../http/index.ts';

type Output = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

export type World = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly stdout: Output;
  /** Complaints, and the log. */
  readonly stderr: Output;
  /** All that comes on stdin. */
  readonly readInput: () => Promise<string>;
  readonly webApp: WebAppFiles;
  /** What Node is to run for the relay's own bot; absent: there is none. */
  readonly botMain?: string;
  /** Runs the bot in this process, until that ends. */
  readonly runBot?: () => Promise<unknown>;
};

/** Documented in docs/self-hosting.md. */
export const exitCodes = {
  done: 0,
  /** It could not be done, and the reason was said. */
  failed: 1,
  /** EX_USAGE of sysexits.h: no such command, flag or argument. */
  usage: 64,
} as const;

export function print({ stdout }: World, ...lines: readonly string[]): void {
  for (const line of lines) stdout.write(`${line}\n`);
}

export function complain({ stderr }: World, ...lines: readonly string[]): void {
  for (const line of lines) stderr.write(`${line}\n`);
}
