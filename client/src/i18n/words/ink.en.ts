/** The words of drawing by hand. */
import { plural } from './plural.ts';

const count = plural('en');

export const inkInEnglish = {
  'ink.title': 'Ink',
  'ink.later': 'Later',
  'ink.full': 'The sheet is full. Send it, or take something away.',
  'ink.pens': 'Pens',
  'ink.pen.1': 'Thin pen',
  'ink.pen.2': 'Medium pen',
  'ink.pen.3': 'Thick pen',
  'ink.sheetTools': 'Sheet',
  'ink.eraser': 'Eraser',
  'ink.undo': 'Undo',
  'ink.redo': 'Redo',
  'ink.clear': 'Clear',
  'ink.save': 'Save as a picture',
  'ink.file': 'drawing',
  'ink.drawing': 'A drawing',
  'ink.by': (name: string) => `Drawing by ${name}`,
  'ink.sent': (name: string) => `${name} has sent you a drawing`,
  'ink.sheet': (strokes: number) =>
    count(strokes, { one: 'Sheet to draw on, 1 stroke', other: `Sheet to draw on, ${strokes} strokes` }),
} as const;
