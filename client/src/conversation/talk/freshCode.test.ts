import type { BlobId } from '#protocol';
import { createRoot } from 'solid-js';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from '../../emoticons/index.ts';
import { createFreshCode, type FreshCode } from './freshCode.ts';

let fresh: FreshCode;
let field: HTMLTextAreaElement;
beforeEach(() => {
  fresh = createRoot(() =>
    createFreshCode({ list: () => [{ code: 'hihi', name: '', blob: 'b'.repeat(64) as BlobId }] }),
  );
  field = document.createElement('textarea');
});

/** As a keyboard does it. */
function type(text: string) {
  for (const letter of text) {
    fresh.before(field, 'insertText');
    field.setRangeText(letter, field.selectionStart, field.selectionEnd, 'end');
    fresh.after(field);
  }
}

function backspace() {
  if (fresh.before(field, 'deleteContentBackward')) return;
  field.setRangeText('', field.selectionStart - 1, field.selectionEnd, 'end');
  fresh.after(field);
}

const drawn = () => parse(field.value).filter(({ type: kind }) => kind === 'emoticon').length;
const words = () => field.value.replaceAll('\u2060', '');

describe('a code that was just typed', () => {
  it('[EM3] is kept as text by one Backspace, and reads the same', () => {
    type('my 401 (k)');
    expect(fresh.code()).toBe('(k)');
    backspace();
    expect(words()).toBe('my 401 (k)');
    expect(drawn()).toBe(0);
    expect(fresh.code()).toBeUndefined();
  });

  it('[EM3] is deleted by the next, letter by letter, and drawn when it is typed anew', () => {
    type('oi :)');
    backspace();
    backspace();
    expect(field.value).toBe('oi :');
    type('(');
    expect(fresh.code()).toBe(':(');
    expect(drawn()).toBe(1);
  });

  it('[EM3] is only the one that ends where one writes, one’s own codes too, until something else is done', () => {
    type(':) hi');
    expect(fresh.code()).toBeUndefined();
    type('hey hihi');
    expect(fresh.code()).toBe('hihi');
    type(' ');
    backspace();
    expect(field.value).toBe(':) hihey hihi');
    expect(fresh.code()).toBeUndefined();
  });

  it('[EM3] is left alone where the cursor has gone elsewhere', () => {
    type(':)');
    field.setSelectionRange(1, 1);
    expect(fresh.before(field, 'deleteContentBackward')).toBe(false);
  });
});
