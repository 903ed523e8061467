/** The person's own settings and contact groups (`roster:<user>`), the same on all their devices: maps of plain values. */
import type { Result, RosterMap } from '#protocol';
import type { Failure } from '../../session/index.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** `undefined` takes the key away. */
export type RosterSet = {
  readonly map: RosterMap;
  readonly key: string;
  readonly value: Json | undefined;
};

export type RosterChange = { readonly map: RosterMap; readonly keys: ReadonlySet<string> };

export interface Roster {
  /** The device copy was read, or can't be; what is set before waits for it. */
  readonly loaded: Promise<void>;
  /** What the map holds now. */
  read(map: RosterMap): ReadonlyMap<string, Json>;
  get(map: RosterMap, key: string): Json | undefined;
  /** Shown here and in the other tabs at once, on the other devices as soon as the relay is there. Refused: `too-large`. */
  set(map: RosterMap, key: string, value: Json | undefined): Promise<Result<void, Failure>>;
  /** Several at once: other devices see all of them or none. */
  change(sets: readonly RosterSet[]): Promise<Result<void, Failure>>;
  /** Told of whatever changed, wherever it was changed, from now on. Returns the function that stops listening. */
  onChange(listener: (change: RosterChange) => void): () => void;
  /** Told when the relay found its copy damaged, and a new one is made from this device's. */
  onDamaged(listener: (refusal: 'damaged-document') => void): () => void;
}
