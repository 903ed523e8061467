import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '../styles/index.css';
import { Emoticon } from './Emoticon.tsx';
import { drawingOf, loadDrawings } from './loading.ts';
import { MessageText } from './MessageText.tsx';

let dispose = () => {};
afterEach(() => dispose());

function show(text: string, plain = false) {
  dispose = render(
    () => (
      <>
        <p data-testid="line">
          <MessageText text={text} locale="en" plain={plain} />
          <span data-testid="after">xyz</span>
        </p>
        <textarea aria-label="Elsewhere" />
      </>
    ),
    document.body,
  );
}

const image = (name: string) => page.getByRole('img', { name, exact: true });

/** The drawing that is shown. Throws where there is none. */
function shownImage(name: string): HTMLImageElement {
  const element = image(name).element();
  if (!(element instanceof HTMLImageElement)) throw new Error(`${name} is not drawn`);
  return element;
}

async function emulateMotion(value: 'reduce' | 'no-preference') {
  const features = [{ name: 'prefers-reduced-motion', value }];
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

/** Where the characters of a text stand, from the left, in pixels. */
function lefts(node: Node | null | undefined): number[] {
  if (!node) throw new Error('nothing there');
  return Array.from(node.textContent ?? '', (_, index) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    return range.getBoundingClientRect().left;
  });
}

const isAscending = (numbers: number[]) =>
  numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0));

describe('an emoticon among words', () => {
  it('[EM8] is an emoji until its drawing is there', async () => {
    show('oi :)');
    expect(image('Smile').element().textContent).toBe('🙂');
    await expect.poll(() => image('Smile').element().tagName).toBe('IMG');
  });

  it('[EM8] is called by its name, in the reader’s language', async () => {
    dispose = render(() => <Emoticon id="heart" code="(l)" locale="pt-BR" />, document.body);
    await expect.element(image('Coração')).toHaveAttribute('title', 'Coração (l)');
  });

  it('[EM8] is copied as its code', async () => {
    loadDrawings();
    await expect.poll(() => drawingOf('heart')).toBeDefined();
    show('oi (L) tchau');
    window
      .getSelection()
      ?.selectAllChildren(page.getByTestId('line').element().firstElementChild ?? document.body);
    await userEvent.copy();
    await page.getByRole('textbox', { name: 'Elsewhere' }).click();
    await userEvent.paste();
    await expect.element(page.getByRole('textbox', { name: 'Elsewhere' })).toHaveValue('oi (L) tchau');
  });

  it('[EM9] holds still under reduced motion, and moves again after it', async () => {
    show(';)');
    await expect.poll(() => shownImage('Wink').currentSrc).toContain('animate');
    await emulateMotion('reduce');
    await expect.poll(() => shownImage('Wink').currentSrc).not.toContain('animate');
    await emulateMotion('no-preference');
    await expect.poll(() => shownImage('Wink').currentSrc).toContain('animate');
  });
});

describe('the text of a message', () => {
  it('[EM10] is never markup', async () => {
    show('<b>bold</b> <img src=x> :)');
    await expect.element(page.getByText('<b>bold</b> <img src=x>')).toBeVisible();
  });

  it('[EM10] opens its links apart, and tells no one where they were followed from', async () => {
    show('see https://example.org/a');
    const link = page.getByRole('link', { name: 'https://example.org/a' });
    await expect.element(link).toHaveAttribute('href', 'https://example.org/a');
    await expect.element(link).toHaveAttribute('target', '_blank');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  });

  it('[EM10] keeps links as words where a click does something else', async () => {
    show('see https://example.org :)', true);
    expect(page.getByTestId('line').element().textContent).toContain('see https://example.org ');
    expect(page.getByRole('link').elements()).toEqual([]);
    await expect.element(image('Smile')).toBeVisible();
  });

  it('[EM10] turns the direction of nothing around it, nor of its links', () => {
    show('a \u202e https://example.org/abc \u202e');
    expect(isAscending(lefts(page.getByTestId('after').element().firstChild))).toBe(true);
    expect(isAscending(lefts(page.getByRole('link').element().firstChild))).toBe(true);
  });
});
