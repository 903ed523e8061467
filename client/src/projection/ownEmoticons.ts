/** The emoticons that a person has made, or taken from others: in their roster, so that all their devices have them. */
import { BlobId, EmoticonCode, limits } from '#protocol';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import * as v from 'valibot';
import type { Blobs, Roster } from '../sync/index.ts';

export interface OwnEmoticon {
  readonly blob: BlobId;
  /** As it is typed. */
  readonly code: string;
  /** As it is called, if it is. */
  readonly name: string;
}

export interface OwnEmoticons {
  /** By code. Tracked. */
  list(): readonly OwnEmoticon[];
  /** The picture goes to the relay first: false where it did not come there. */
  add(picture: Blob, code: string, name: string): Promise<boolean>;
  change(emoticon: OwnEmoticon): Promise<void>;
  remove(blob: BlobId): Promise<void>;
}

const map = 'emoticons';
const Kept = v.object({
  code: EmoticonCode,
  name: v.fallback(v.pipe(v.string(), v.maxLength(limits.emoticon.nameCharacters)), ''),
});

type Deps = {
  readonly roster: Pick<Roster, 'read' | 'set' | 'onChange' | 'loaded'>;
  readonly blobs: Pick<Blobs, 'keep' | 'drop'>;
};

export function createOwnEmoticons({ roster, blobs }: Deps): OwnEmoticons {
  const [changed, setChanged] = createSignal(0);
  const look = () => setChanged((count) => count + 1);
  onCleanup(roster.onChange((change) => change.map === map && look()));
  void roster.loaded.then(look);

  const list = createMemo(() => {
    changed();
    return [...roster.read(map)]
      .flatMap(([blob, value]): OwnEmoticon[] => {
        const kept = v.safeParse(Kept, value);
        const named = v.safeParse(BlobId, blob);
        return kept.success && named.success ? [{ blob: named.output, ...kept.output }] : [];
      })
      .toSorted((one, other) => one.code.localeCompare(other.code));
  });
  const clean = (name: string) => name.trim().slice(0, limits.emoticon.nameCharacters);
  const set = async ({ blob, code, name }: OwnEmoticon): Promise<boolean> =>
    (await roster.set(map, blob, { code, name: clean(name) })).ok;

  return {
    list,
    async add(picture, code, name) {
      const kept = await blobs.keep(picture);
      return kept.ok && set({ blob: kept.value, code, name });
    },
    async change(emoticon) {
      await set(emoticon);
    },
    async remove(blob) {
      await roster.set(map, blob, undefined);
      await blobs.drop(blob);
    },
  };
}
