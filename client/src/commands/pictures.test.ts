import { err, limits, ok, type BlobId, type PictureChoice, type ShownChange } from '#protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFakeBlobs } from '../test/index.ts';
import { makePictureCommands, mostUsedPictures, withPicture } from './pictures.ts';

const drawn = (name: string): PictureChoice => ({ type: 'gallery', name });
const hash = 'ab'.repeat(32) as BlobId;
const own: PictureChoice = { type: 'blob', hash };

function setUp() {
  const shown: ShownChange[] = [];
  let used: readonly PictureChoice[] = [];
  const blobs = makeFakeBlobs();
  const commands = makePictureCommands({
    blobs,
    options: {
      get: () => used,
      set(_name, next) {
        used = next;
        return Promise.resolve(ok(undefined));
      },
    },
    show(change) {
      if (change.picture?.type === 'gallery' && change.picture.name === 'refused') {
        return Promise.resolve(err({ type: 'unreachable' }));
      }
      shown.push(change);
      return Promise.resolve(ok(undefined));
    },
  });
  return { shown, commands, blobs, used: () => used };
}

describe('pictures used before', () => {
  it('[ID8] are those that were chosen and kept, the newest first, each once', async () => {
    const { commands, used, shown } = setUp();
    await commands.choosePicture(drawn('owl'));
    await commands.keepPicture(drawn('dog'));
    await commands.choosePicture(drawn('cat'));
    await commands.choosePicture(drawn('owl'));
    await commands.choosePicture(null);
    expect(used()).toEqual([drawn('owl'), drawn('cat'), drawn('dog')]);
    expect(shown.at(-1)).toEqual({ picture: null });
    await commands.forgetPicture(drawn('cat'));
    expect(used()).toEqual([drawn('owl'), drawn('dog')]);
  });

  it('[ID8] are files at the relay, until they are forgotten', async () => {
    const { commands, used, shown, blobs } = setUp();
    await commands.makePicture(new Blob(['me']));
    const [made] = used();
    expect(shown).toEqual([{ picture: made }]);
    expect(blobs.files.size).toBe(1);
    if (made) await commands.forgetPicture(made);
    expect(blobs.files.size).toBe(0);
  });

  it('[ID8] may be somebody else’s, unless that is no display picture or can’t be had', async () => {
    const { commands, used, blobs } = setUp();
    expect((await commands.keepPicture(own)).ok).toBe(false);
    blobs.files.set(hash, new Blob([new Uint8Array(limits.picture.bytes + 1)]));
    expect(await commands.keepPicture(own)).toEqual(err({ type: 'larger' }));
    blobs.files.set(hash, new Blob(['bob']));
    expect((await commands.keepPicture(own)).ok).toBe(true);
    expect(used()).toEqual([own]);
  });

  it('[ID8] are not those that the relay did not take', async () => {
    const { commands, used } = setUp();
    expect((await commands.choosePicture(drawn('refused'))).ok).toBe(false);
    expect(used()).toEqual([]);
  });

  it('[ID8] are never more than a few', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 80 }), (names) => {
        const used = names.map(drawn).reduce(withPicture, []);
        expect(used.length).toBeLessThanOrEqual(mostUsedPictures);
        expect(new Set(used.map((one) => JSON.stringify(one))).size).toBe(used.length);
        expect(used[0]).toEqual(names.length > 0 ? drawn(names.at(-1) ?? '') : undefined);
      }),
    );
  });
});
