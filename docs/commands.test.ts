import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { array, object, parse, record, string } from 'valibot';
import { type Block, commandsIn, readBlocks } from './commands.ts';

const repository = resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(repository, file), 'utf8');
const pages = ['README.md', 'README.pt-BR.md', 'docs/self-hosting.md'];
const { scripts } = parse(
  object({ scripts: record(string(), string()) }),
  JSON.parse(read('package.json')),
);

type Ran = { readonly code: unknown; readonly said: string };
/** Holds the executable, as it were in somebody's path. */
let programs: string;
/** Where the page's reader is. */
let here: string;
let stop: () => Promise<void>;

beforeAll(() => {
  programs = mkdtempSync(join(tmpdir(), 'cutuca-docs-'));
  copyFileSync(join(repository, 'dist/cutuca'), join(programs, 'cutuca'));
});

afterAll(() => {
  rmSync(programs, { recursive: true });
});

beforeEach(() => {
  stop = async () => {};
  here = mkdtempSync(join(tmpdir(), 'cutuca-docs-here-'));
});

afterEach(async () => {
  await stop();
  rmSync(here, { recursive: true });
});

/** With any free port, so that the pages can say the real one. */
const env = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${programs}:${process.env['PATH']}`,
  CUTUCA_PORT: '0',
  CUTUCA_DATA: join(here, 'data'),
});

async function run(command: string): Promise<Ran> {
  const { promise, resolve: done } = Promise.withResolvers<Ran>();
  execFile('bash', ['-c', command], { cwd: here, env: env() }, (failure, stdout, stderr) =>
    done({ code: failure ? failure.code : 0, said: stdout + stderr }),
  );
  return promise;
}

/** Starts what runs until it is stopped, in the place of what ran before; gives the status of its page. */
async function serve(command: string, cwd: string): Promise<number> {
  await stop();
  const child = spawn('bash', ['-c', `exec ${command}`], { cwd, env: env() });
  const ended = once(child, 'close');
  stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const url = Promise.withResolvers<string>();
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const found = /Cutuca is at (\S+)\n/.exec(said)?.[1];
    if (found !== undefined) url.resolve(found);
  });
  child.once('close', () => url.reject(new Error(`${command} ended: ${said}`)));
  return (await fetch(await url.promise, { headers: { Accept: 'text/html' } })).status;
}

/** Does what the line says, and gives what went wrong with it; what can't be done here belongs into a block `elsewhere`. */
async function follow(command: string): Promise<string[]> {
  if (command === 'npm start' || command === 'cutuca') {
    const status = await serve(command, command === 'cutuca' ? here : repository);
    return status === 200 ? [] : [`${command}: ${status}`];
  }
  if (command.startsWith('cutuca ')) {
    const { code, said } = await run(command);
    return code === 0 ? [] : [`${command}: ${said}`];
  }
  // Whoever runs this test has installed it so, and the others build and test everything, this test included.
  const [, script = ''] = /^npm (?:run )?([\w:]+)$/.exec(command) ?? [];
  return script === 'ci' || script in scripts ? [] : [`${command}: unknown`];
}

const isHere = ({ where }: Block): boolean => where === 'here';

describe.each(pages)('%s', (page) => {
  const blocks = readBlocks(read(page));

  it('[X14] has commands that work as they stand there', async () => {
    const commands = blocks.filter(isHere).flatMap(({ text }) => commandsIn(text));
    expect(commands.length).toBeGreaterThan(1);
    const failures: string[] = [];
    for (const command of commands) failures.push(...(await follow(command)));
    expect(failures).toEqual([]);
  });

  it('[X14] has commands for other places that a shell can read', async () => {
    for (const { text } of blocks.filter((block) => !isHere(block))) {
      expect(await run(`bash -n <<'END'\n${text}\nEND`)).toEqual({ code: 0, said: '' });
    }
  });

  it('[X14] has links to pages that are there', () => {
    const links = [...read(page).matchAll(/(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#\s]+)/g)].flatMap(
      ([, path]) => path ?? [],
    );
    const missing = links.filter((path) => globSync(join(repository, page, '..', path)).length === 0);
    expect(missing).toEqual([]);
  });
});

describe('docs/self-hosting.md', () => {
  const text = read('docs/self-hosting.md');

  it('[X14] names every setting and every command', async () => {
    const { said } = await run('cutuca config');
    const settings = said.match(/^CUTUCA_\w+/gm) ?? [];
    expect(settings.length).toBeGreaterThan(7);
    expect(settings.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    const help = (await run('cutuca --help')).said;
    const commands = [...help.matchAll(/^ {2}([a-z]+) (?=.* {2})/gm)].flatMap(([, name]) => name ?? []);
    const known = commands.filter((name) => name !== 'help' && name !== 'cutuca');
    expect(known.length).toBeGreaterThan(6);
    expect(known.filter((name) => !text.includes(`cutuca ${name}`))).toEqual([]);
  });

  it('[X14] quotes what the program says', () => {
    const sources = globSync('{relay,tools/binary}/**/*.ts', { cwd: repository }).map(read).join('\n');
    const quotes = [...text.matchAll(/^\| `([^`]+)` \| /gm)].flatMap(([, quote]) => quote ?? []);
    const said = quotes.filter(
      (quote) => /^[A-Z]|^[a-z]+ .* /.test(quote) && !quote.startsWith('CUTUCA'),
    );
    const ours = said.filter((quote) => !quote.startsWith('cutuca') && !quote.startsWith('error while'));
    expect(ours.length).toBeGreaterThan(10);
    const parts = ours.flatMap((quote) => quote.split('…')).map((part) => part.trim());
    expect(parts.filter((part) => !sources.includes(part))).toEqual([]);
  });
});

describe('the examples in deploy/', () => {
  it('[X14] use settings that there are', async () => {
    const { said } = await run('cutuca config');
    const files = globSync('deploy/*', { cwd: repository });
    const used = new Set(files.flatMap((file) => read(file).match(/CUTUCA_[A-Z_]+/g) ?? []));
    expect(parse(array(string()), [...used]).filter((name) => !said.includes(name))).toEqual([]);
  });
});
