import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { makeMemoryStorage } from '../test/index.ts';
import { makeNotes } from './notes.ts';

describe('notes on this device', () => {
  it('[K17] are kept apart by account, and forgotten with it', () => {
    const storage = makeMemoryStorage();
    const [alices, bobs] = [makeNotes(storage, 'alice'), makeNotes(storage, 'bob')];
    alices.write('draft', 'mine');
    bobs.write('draft', 'his');
    alices.clear();
    expect(alices.read('draft', v.string())).toBeUndefined();
    expect(bobs.read('draft', v.string())).toBe('his');
  });

  it('[K17] are nothing where they are of another shape, or no JSON', () => {
    const storage = makeMemoryStorage();
    const notes = makeNotes(storage, 'alice');
    notes.write('draft', { text: 7 });
    storage.setItem('cutuca:alice:windows', '{');
    expect(notes.read('draft', v.string())).toBeUndefined();
    expect(notes.read('windows', v.array(v.string()))).toBeUndefined();
  });

  it('[K17] are missed, not a failure, where the storage is full', () => {
    const storage = makeMemoryStorage();
    storage.fill();
    const notes = makeNotes(storage, 'alice');
    notes.write('draft', 'too much');
    expect(notes.read('draft', v.string())).toBeUndefined();
  });
});
