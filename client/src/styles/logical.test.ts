import { describe, expect, it } from 'vitest';

const sheets = import.meta.glob<string>('../**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Sides that do not turn round with the writing; `left` in a gradient's `to left` is no property. */
const physical =
  /^\s*((?:margin|padding|border|inset|scroll-margin|scroll-padding)?-?(?:left|right)(?:-(?:color|style|width))?|border-(?:top|bottom)-(?:left|right)-radius|(?:min-|max-)?width|text-align:\s*(?:left|right)|float:\s*(?:left|right))\b\s*[:;]/;
/** Four values that name a right and a left which differ. */
const lopsided = /^\s*(?:margin|padding|inset|border-width):\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*;/;

/** Windows are moved and pulled in the pixels of the screen. */
const exceptions = new Set(['../ui/window/window.css']);

function findPhysical(sheet: string): readonly string[] {
  return sheet.split('\n').filter((line) => {
    const four = lopsided.exec(line);
    return physical.test(line) || (four !== null && four[2] !== four[4]);
  });
}

describe('style sheets', () => {
  it('[LK5] name no side of the screen, so that they read from right to left just as well', () => {
    expect(Object.keys(sheets).length).toBeGreaterThan(30);
    const found = Object.entries(sheets)
      .filter(([file]) => !exceptions.has(file))
      .flatMap(([file, sheet]) => findPhysical(sheet).map((line) => `${file}: ${line.trim()}`));
    expect(found).toEqual([]);
  });

  it('[LK5] would be found out if they did', () => {
    const bad = [
      'margin-left: 1px;',
      'right: 0;',
      'padding: 1px 2px 3px 4px;',
      'text-align: left;',
      'width: 3px;',
    ];
    expect(findPhysical(bad.join('\n'))).toEqual(bad);
    expect(
      findPhysical('background: linear-gradient(to right, red, blue);\npadding: 1px 2px 3px 2px;'),
    ).toEqual([]);
  });
});
