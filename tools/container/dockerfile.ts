/** Reads as much of a Dockerfile as ours uses; what it does not know it refuses, so that nothing in ours goes unproven. */

export type Step =
  | { readonly type: 'workdir'; readonly path: string }
  | {
      readonly type: 'copy';
      /** A stage, or absent: the folder that is built. */
      readonly from?: string;
      /** `uid:gid`. */
      readonly owner?: string;
      readonly sources: readonly string[];
      readonly target: string;
    }
  | { readonly type: 'run'; readonly command: string };

export type Stage = {
  readonly base: string;
  readonly name?: string;
  readonly steps: readonly Step[];
  readonly env: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly volumes: readonly string[];
  readonly entrypoint: readonly string[];
  readonly healthCheck: readonly string[];
};

/** Throws a SyntaxError that names the line. */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of linesOf(text)) {
    const [, instruction = '', rest = ''] = /^([A-Z]+)\s+(.*)$/s.exec(line) ?? [];
    if (instruction === 'FROM') {
      stages.push(readFrom(rest));
      continue;
    }
    const stage = stages.pop();
    if (!stage) throw new SyntaxError(`Before any FROM: ${line}`);
    stages.push(add(stage, instruction, rest));
  }
  return stages;
}

function linesOf(text: string): string[] {
  return text
    .replaceAll(/^\s*#.*$/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function readFrom(rest: string): Stage {
  const [base = '', , name] = rest.split(/\s+/);
  const nothing = { steps: [], env: {}, volumes: [], entrypoint: [], healthCheck: [] };
  return { base, ...(name !== undefined && { name }), ...nothing };
}

function add(stage: Stage, instruction: string, rest: string): Stage {
  const step = (added: Step): Stage => ({ ...stage, steps: [...stage.steps, added] });
  switch (instruction) {
    case 'WORKDIR':
      return step({ type: 'workdir', path: rest });
    case 'RUN':
      return step({ type: 'run', command: rest });
    case 'COPY':
      return step(readCopy(rest));
    case 'ENV': {
      const [, name = '', value = ''] = /^(\w+)=(\S*)$/.exec(rest) ?? [];
      if (name === '') throw new SyntaxError(`ENV ${rest}`);
      return { ...stage, env: { ...stage.env, [name]: value } };
    }
    case 'USER':
      return { ...stage, user: rest };
    case 'VOLUME':
      return { ...stage, volumes: [...stage.volumes, rest] };
    case 'EXPOSE':
      return stage;
    case 'ENTRYPOINT':
      return { ...stage, entrypoint: readList(rest) };
    case 'HEALTHCHECK':
      return { ...stage, healthCheck: readList(rest.replace(/^.*?\bCMD\s+/, '')) };
    default:
      throw new SyntaxError(`${instruction} ${rest}`);
  }
}

function readCopy(rest: string): Step {
  const words = rest.split(/\s+/);
  const flags = new Map(
    words
      .filter((word) => word.startsWith('--'))
      .map((word) => word.slice(2).split('=') as [string, string]),
  );
  const paths = words.filter((word) => !word.startsWith('--'));
  const [from, owner] = [flags.get('from'), flags.get('chown')];
  return {
    type: 'copy',
    ...(from !== undefined && { from }),
    ...(owner !== undefined && { owner }),
    sources: paths.slice(0, -1),
    target: paths.at(-1) ?? '',
  };
}

function readList(text: string): string[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new SyntaxError(text);
  return list.map(String);
}
