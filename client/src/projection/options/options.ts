/** The person's options, the same on all their devices, as Solid signals; what is unreadable counts as not chosen. */
import type { Result } from '#protocol';
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import * as v from 'valibot';
import type { Failure } from '../../session/index.ts';
import type { Json, Roster } from '../../sync/index.ts';
import { optionTable, type OptionName, type OptionValue } from './table.ts';

export interface Options {
  get<N extends OptionName>(name: N): OptionValue<N>;
  /** `undefined`: as if it had never been chosen. */
  set<N extends OptionName>(name: N, value: OptionValue<N> | undefined): Promise<Result<void, Failure>>;
}

export type OptionsSource = Pick<Roster, 'get' | 'set' | 'onChange' | 'loaded'>;

type Signals = { readonly [N in OptionName]: readonly [Accessor<OptionValue<N>>, () => void] };

export function createOptions(roster: OptionsSource): Options {
  const names = Object.keys(optionTable) as OptionName[];
  const signals = Object.fromEntries(names.map((name) => [name, signalOf(name)])) as Signals;

  function signalOf(name: OptionName) {
    const read = () => readOption(name, roster.get('options', name));
    const [value, setValue] = createSignal<unknown>(read(), { equals: isSame });
    return [value, () => setValue(read)] as const;
  }

  onCleanup(
    roster.onChange(({ map, keys }) => {
      if (map !== 'options') return;
      for (const name of names) if (keys.has(name)) signals[name][1]();
    }),
  );
  void roster.loaded.then(() => {
    for (const name of names) signals[name][1]();
  });

  return {
    get: (name) => signals[name][0](),
    set: (name, value) => roster.set('options', name, value as Json | undefined),
  };
}

function readOption(name: OptionName, value: unknown): unknown {
  const { schema, fallback } = optionTable[name];
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : fallback;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
