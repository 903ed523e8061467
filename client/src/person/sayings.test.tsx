import { render } from 'solid-js/web';
import { afterEach, describe, expect, it } from 'vitest';
import '../styles/index.css';
import { createI18n, I18nContext } from '../i18n/index.ts';
import { makeMemoryStorage } from '../test/index.ts';
import { ContactLine } from '../ui/index.ts';
import { Sayings } from './Sayings.tsx';

let unmount = () => {};
afterEach(() => unmount());

const said = {
  'left to right': 'a message that is far too long for the room that there is for it',
  'right to left': 'הודעה ארוכה מדי בשביל המקום שיש לה כאן בשורה הזאת של הרשימה',
};

/** A line of the list with these words, in so little room that they have to be cut. */
function show(dir: string, what: { personalMessage: string; nowPlaying?: string }, large = false) {
  const host = document.createElement('div');
  host.dir = dir;
  host.style.inlineSize = '260px';
  document.body.append(host);
  const i18n = createI18n({ languages: ['en'], storage: makeMemoryStorage() });
  const dispose = render(
    () => (
      <I18nContext.Provider value={i18n}>
        <ContactLine
          name="Bob"
          status="available"
          statusWord="Away"
          large={large}
          personalMessage={<Sayings profile={what} plain brief />}
        />
      </I18nContext.Provider>
    ),
    host,
  );
  unmount = () => {
    dispose();
    host.remove();
  };
  return host;
}

/** Whether all of this letter is within its line. */
function isSeen(host: HTMLElement, text: string, letter: number): boolean {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const start = walker.currentNode.textContent?.indexOf(text) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, start + letter);
    range.setEnd(walker.currentNode, start + letter + 1);
    const [drawn, line] = [range.getBoundingClientRect(), host.getBoundingClientRect()];
    return drawn.left >= line.left && drawn.right <= line.right;
  }
  throw new Error(`“${text}” is not there`);
}

/** Where the letters of this part are. */
function placeOf(host: HTMLElement, part: string): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(host.querySelector(part) ?? host);
  return range.getBoundingClientRect();
}

describe('what a contact says', () => {
  it('[LK16] stands beside the name, whichever way it and the page are read', () => {
    for (const page of ['ltr', 'rtl']) {
      for (const text of ['hello', 'שלום']) {
        const host = show(page, { personalMessage: text });
        const words = placeOf(host, '.message-words');
        const dash = placeOf(host, '.contact-line-dash');
        const gap = page === 'ltr' ? words.left - dash.right : dash.left - words.right;
        expect(Math.abs(gap)).toBeLessThan(2);
        unmount();
      }
    }
  });
});

describe('what a contact says, in a line too short for it', () => {
  for (const page of ['ltr', 'rtl']) {
    for (const [way, text] of Object.entries(said)) {
      it(`[LK16] is cut at its end: written ${way}, in a page that is ${page}`, () => {
        for (const large of [false, true]) {
          const host = show(page, { personalMessage: text }, large);
          expect(isSeen(host, text, 0)).toBe(true);
          expect(isSeen(host, text, text.length - 1)).toBe(false);
          unmount();
        }
        const host = show(page, { personalMessage: '', nowPlaying: text });
        expect(isSeen(host, text, 0)).toBe(true);
        expect(isSeen(host, text, text.length - 1)).toBe(false);
      });
    }
  }
});
