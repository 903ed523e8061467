/**
 * `npm run container:rehearse [folder]`: the steps of the Dockerfile without Docker, as root on Linux. What a base image
 * brings is this machine's here: its npm in the build, its C library in the result.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, matchesGlob, resolve } from 'node:path';
import { readDockerfile, type Stage, type Step } from './dockerfile.ts';

const repository = resolve(import.meta.dirname, '../..');

export type Rehearsed = {
  /** What would be `/`. */
  readonly root: string;
  readonly stage: Stage;
};

type Options = {
  /** Where to put the stages. */
  readonly folder: string;
  /** What to run for a command of the Dockerfile; itself where absent. */
  readonly instead?: Readonly<Record<string, string>>;
};

/** Builds every stage; gives the last. Throws where a step fails. */
export function rehearse({ folder, instead = {} }: Options): Rehearsed {
  const stages = readDockerfile(readFileSync(join(repository, 'Dockerfile'), 'utf8'));
  const rootOf = (index: number): string => join(folder, `stage-${index}`);
  const rootNamed = (name: string): string => rootOf(stages.findIndex((stage) => stage.name === name));
  for (const [index, stage] of stages.entries()) {
    let workdir = '/';
    for (const step of stage.steps) {
      if (step.type === 'workdir') workdir = step.path;
      const place = join(rootOf(index), workdir);
      mkdirSync(place, { recursive: true });
      if (step.type === 'run') run(instead[step.command] ?? step.command, place);
      if (step.type === 'copy') {
        const source = step.from === undefined ? undefined : rootNamed(step.from);
        copy(step, { source, root: rootOf(index), place });
      }
    }
  }
  const last = stages.at(-1);
  if (!last) throw new Error('The Dockerfile has no stage.');
  const root = rootOf(stages.length - 1);
  for (const library of librariesOf(join(root, last.entrypoint[0] ?? ''))) {
    mkdirSync(join(root, dirname(library)), { recursive: true });
    copyFileSync(library, join(root, library));
  }
  return { root, stage: last };
}

function run(command: string, cwd: string): void {
  const { status } = spawnSync(command, { cwd, shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`The step failed: ${command}`);
}

type Copy = Extract<Step, { type: 'copy' }>;
type Places = {
  /** The other stage's root, or absent: the repository, as .dockerignore leaves it. */
  readonly source: string | undefined;
  readonly root: string;
  readonly place: string;
};

function copy({ sources, target, owner }: Copy, { source, root, place }: Places): void {
  const to = target.startsWith('/') ? join(root, target) : join(place, target);
  for (const path of sources) {
    const from = source === undefined ? join(repository, path) : join(source, path);
    const intoFolder = target.endsWith('/') && !statSync(from).isDirectory();
    const goal = intoFolder ? join(to, basename(path)) : to;
    mkdirSync(dirname(goal), { recursive: true });
    cpSync(from, goal, {
      recursive: true,
      filter: (file) => source !== undefined || !isIgnored(file.slice(repository.length + 1)),
    });
    if (owner !== undefined) give(goal, owner);
  }
}

function give(path: string, owner: string): void {
  const [user = 0, group = 0] = owner.split(':').map(Number);
  for (const inside of ['.', ...globSync('**', { cwd: path })]) {
    chownSync(join(path, inside), user, group);
  }
}

const ignored = readFileSync(join(repository, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

function isIgnored(path: string): boolean {
  return ignored.some((pattern) => matchesGlob(path, pattern));
}

/** Of what the executable loads, what the image that we build on has. */
function librariesOf(file: string): string[] {
  const lines = execFileSync('/usr/bin/ldd', [file], { encoding: 'utf8' }).split('\n');
  return lines
    .flatMap((line) => /(\/\S+) \(0x/.exec(line)?.[1] ?? [])
    .filter((library) => !library.includes('libatomic'));
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-container-'));
  try {
    const { root, stage } = rehearse({ folder });
    console.log(
      `${stage.entrypoint.join(' ')} of the container is ${join(root, stage.entrypoint[0] ?? '')}`,
    );
    const env = Object.entries(stage.env).map(([name, value]) => `${name}=${value}`);
    run(
      `env -i ${env.join(' ')} /usr/sbin/chroot ${root} ${stage.entrypoint.join(' ')} version`,
      folder,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
