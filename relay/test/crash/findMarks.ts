/** Looks for words in every byte of a folder: as they are, and inside signed entries, whose payload is in base64url. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Those of which at least a half is found in some file. They should be long, and random in both halves. */
export function findMarks(folder: string, marks: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('latin1'));
  return marks.filter((mark) => {
    const forms = [mark, ...encodedForms(mark)].flatMap(halvesOf);
    return files.some((file) => forms.some((form) => file.includes(form)));
  });
}

/** The database may cut a row anywhere, between two of its pages. */
const halvesOf = (form: string): readonly string[] => {
  const middle = Math.floor(form.length / 2);
  return [form.slice(0, middle), form.slice(middle)];
};

/** What a word looks like inside of base64url, at each of the three places that it can begin at. */
const encodedForms = (mark: string): readonly string[] =>
  [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(`${' '.repeat(offset)}${mark}`).toString('base64url');
    // The first and last letters depend on what stands beside it.
    return encoded.slice(offset === 0 ? 0 : offset + 1, -2);
  });
