/**
 * The code of an emoticon that was typed just now: one Backspace keeps it as text, as it takes back what other programs make of what
 * one types. From then on it is deleted like any other text.
 */
import type { CustomEmoticons } from '#protocol';
import { createSignal, type Accessor } from 'solid-js';
import { keepAsText, parse } from '../../emoticons/index.ts';
import type { OwnEmoticons } from '../../projection/index.ts';

type Field = Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd' | 'setRangeText'>;

export interface FreshCode {
  /** Until anything else is done. */
  readonly code: Accessor<string | undefined>;
  /** Before an input of this type. True where this has done it instead. */
  before(field: Field, inputType: string): boolean;
  /** After it. */
  after(field: Field): void;
}

/** `own`: those that one has made oneself. */
export function createFreshCode(own: Pick<OwnEmoticons, 'list'> | undefined): FreshCode {
  const [code, setCode] = createSignal<string>();
  let typing = false;
  let kept: string | undefined;

  return {
    code,
    before(field, inputType) {
      const [fresh, was] = [code(), kept];
      setCode(undefined);
      kept = undefined;
      typing = inputType.startsWith('insert');
      const isBackspace = inputType === 'deleteContentBackward';
      if (!isBackspace || field.selectionStart !== field.selectionEnd) return false;
      if (fresh !== undefined && replace(field, fresh, keepAsText(fresh))) {
        kept = fresh;
        return true;
      }
      return was !== undefined && replace(field, keepAsText(was), was.slice(0, -1));
    },
    after(field) {
      setCode(typing ? codeBefore(field, own?.list() ?? []) : undefined);
    },
  };
}

/** False where that is not what stands before the cursor. */
function replace(field: Field, before: string, by: string): boolean {
  const cursor = field.selectionStart;
  const isThere = field.value.slice(0, cursor).endsWith(before);
  if (isThere) field.setRangeText(by, cursor - before.length, cursor, 'end');
  return isThere;
}

/** The code that ends at the cursor. */
function codeBefore(
  { value, selectionStart }: Field,
  custom: Readonly<CustomEmoticons>,
): string | undefined {
  let end = 0;
  return parse(value, custom).find(({ type, text }) => {
    end += text.length;
    return end === selectionStart && (type === 'emoticon' || type === 'custom');
  })?.text;
}
