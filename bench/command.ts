/** What was typed behind `npm run bench --`. Pure. */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#protocol';

type Benches = Readonly<Record<string, { readonly about: string }>>;

export type Command = {
  readonly names: readonly string[];
  /** Where the rows are to be written, as JSON and as tables for a page. */
  readonly json: string | undefined;
  readonly markdown: string | undefined;
};

/** The error is a sentence. */
export function parseCommand(args: readonly string[], benches: Benches): Result<Command, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'string' }, markdown: { type: 'string' } },
    });
    const unknown = positionals.find((name) => name !== 'all' && !Object.hasOwn(benches, name));
    if (unknown !== undefined) return err(`There is no bench “${unknown}”.`);
    if (positionals.length === 0) return err('Which bench?');
    const names = positionals.includes('all') ? Object.keys(benches) : positionals;
    return ok({ names, json: values.json, markdown: values.markdown });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

export function usage(benches: Benches): string {
  const lines = Object.entries(benches).map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`);
  return [
    'npm run bench -- <name> … [--json FILE] [--markdown FILE]',
    '',
    ...lines,
    `  ${'all'.padEnd(8)} all of them`,
  ].join('\n');
}
