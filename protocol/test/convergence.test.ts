/**
 * Whatever people do and however the network treats them, in the end they see the same. Each seed is one story; a story that
 * fails says its seed: `CUTUCA_SEED=17` tells that one again, `CUTUCA_SEEDS=2000` tells more.
 */
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { foldConversation, type Line, pageEntries } from '#protocol';
import { makeStory, type Story } from '#protocol/testing';

// On a machine that is busy with other things.
vi.setConfig({ testTimeout: 30_000 });

const only = process.env['CUTUCA_SEED'];
const count = Number(process.env['CUTUCA_SEEDS'] ?? 50);
const seeds = only === undefined ? Array.from({ length: count }, (_, seed) => seed) : [Number(only)];

type Pages = ReadonlyMap<number, Y.Doc>;

const linesOf = (pages: Pages): readonly Line[] =>
  foldConversation([...pages.values()].flatMap(pageEntries));

/** Every struct of every page, and whether it is deleted; not how Yjs cut it into pieces, or who opened a page that is empty. */
const stateOf = (pages: Pages): readonly unknown[] =>
  [...pages]
    .filter(([, doc]) => doc.store.clients.size > 0)
    .toSorted(([a], [b]) => a - b)
    .map(([page, doc]) => {
      const { sv, ds } = Y.snapshot(doc);
      const texts = pageEntries(doc).map(({ struct, id }) => `${struct.join()} ${id}`);
      return { page, sv, ds: ds.clients, texts: texts.toSorted() };
    });

/** What a relay would have if it started again from its log. */
const replayed = ({ relay }: Story): Pages => {
  const pages = new Map<number, Y.Doc>();
  for (const { page, update } of relay.log) {
    const doc = pages.get(page) ?? new Y.Doc();
    pages.set(page, doc);
    Y.applyUpdate(doc, update);
  }
  return pages;
};

let tooEarly = 0;
let lies = 0;
const afterLoss: string[] = [];

describe.each(seeds)('the story of seed %i', (seed) => {
  it('[C8] ends the same for everybody, for the relay, and for one that starts from its log, whatever somebody tried', async () => {
    const story = await makeStory(seed);
    const { relay, peers, conversation, attacks } = story;
    tooEarly += relay.tooEarly();
    lies += story.lies;
    afterLoss.push(...story.afterLoss);
    const lines = linesOf(relay.pages);
    const state = stateOf(relay.pages);
    expect(lines.length).toBeGreaterThan(0);
    expect(relay.refused).toHaveLength(attacks);
    expect(peers.flatMap(({ refused }) => refused)).toEqual([]);
    for (const pages of [...peers.map((peer) => peer.pages), replayed(story)]) {
      expect(linesOf(pages)).toEqual(lines);
      expect(stateOf(pages)).toEqual(state);
    }
    for (const [page, doc] of relay.pages) {
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
      const admitted = await conversation.admit(Y.encodeStateAsUpdate(doc), new Y.Doc(), page);
      expect(admitted).toMatchObject({ ok: true });
    }
  });
});

describe.skipIf(seeds.length < 50)('some of these stories', () => {
  it('[C12] have pages that reach the relay before they may begin: they are taken later, and no word is lost', () => {
    expect(tooEarly).toBeGreaterThan(0);
  });

  it('[A15] have somebody who was shut out, and whose key says more with an earlier time: nobody takes it, also a relay that has lost everything', () => {
    expect(lies).toBeGreaterThan(0);
    expect(afterLoss.length).toBeGreaterThan(0);
    expect(new Set(afterLoss)).toEqual(new Set(['no-witness']));
  });
});
