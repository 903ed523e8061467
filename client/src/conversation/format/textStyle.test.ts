import { knownKinds } from '#protocol';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { effects, isPlain, withColour, withEffect, withFont } from './change.ts';
import { fonts } from './fonts.ts';
import { textStyle } from './textStyle.ts';

const white = [255, 255, 255] as const;

describe('the format of a text', () => {
  it('[TF1] is drawn as it was sent', () => {
    const style = textStyle(
      { font: 'serif', bold: true, italic: true, underline: true, strike: true },
      white,
    );
    expect(style['font-family']).toContain('Georgia');
    expect(style['font-weight']).toBe('bold');
    expect(style['font-style']).toBe('italic');
    expect(style['text-decoration']).toBe('underline line-through');
  });

  it('[TF1] falls back to the reader’s font where the font is unknown', () => {
    expect(textStyle({ font: 'of-next-year' }, white)['font-family']).toBe('inherit');
  });

  it('[TF1] names fonts by ids that every peer takes', () => {
    for (const { id } of fonts) {
      const body = { kind: 'text', text: 'x', format: { font: id } };
      expect(v.is(knownKinds.text, body), id).toBe(true);
    }
  });

  it('[TF3] goes back to plain when all is switched off', () => {
    let format = withFont(withColour({}, '#c8321b'), 'hand');
    for (const effect of effects) format = withEffect(format, effect, true);
    expect(isPlain(format)).toBe(false);
    for (const effect of effects) format = withEffect(format, effect, false);
    expect(isPlain(withFont(withColour(format, undefined), 'plain'))).toBe(true);
  });
});
