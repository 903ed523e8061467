/** The look of the whole page: as chosen on this device, and as the device asks for; the style sheets do the rest. */
import {
  createContext,
  createEffect,
  createSignal,
  onCleanup,
  useContext,
  type Accessor,
} from 'solid-js';
import * as v from 'valibot';
import { LooksChoice, resolveLook, usualLooks, type Look } from './choice.ts';

export interface Looks {
  readonly choice: Accessor<LooksChoice>;
  choose(part: Partial<LooksChoice>): void;
}

export interface LooksDeps {
  /** The document's element. */
  readonly root: HTMLElement;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly matchMedia: (query: string) => MediaQueryList;
}

const storedAs = 'cutuca:looks';

export function createLooks({ root, storage, matchMedia }: LooksDeps): Looks {
  const [choice, setChoice] = createSignal(readChoice(storage.getItem(storedAs)));
  const dark = createMatch(matchMedia('(prefers-color-scheme: dark)'));
  const moreContrast = createMatch(matchMedia('(prefers-contrast: more)'));

  const look = () => resolveLook(choice(), { dark: dark(), moreContrast: moreContrast() });
  // At once, and not only when Solid gets to its effects: nothing is to be painted in another look.
  applyLook(root, look());
  createEffect(() => applyLook(root, look()));

  return {
    choice,
    choose(part) {
      const next = { ...choice(), ...part };
      setChoice(next);
      storage.setItem(storedAs, JSON.stringify(next));
    },
  };
}

export function applyLook(root: HTMLElement, look: Look): void {
  Object.assign(root.dataset, look);
  // The bar of a phone's browser goes with the page.
  const bar = root.querySelector('meta[name="theme-color"]');
  bar?.setAttribute('content', getComputedStyle(root).getPropertyValue('--page').trim());
}

function readChoice(text: string | null): LooksChoice {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), LooksChoice), text);
  return read.success ? read.output : usualLooks;
}

function createMatch(query: MediaQueryList): Accessor<boolean> {
  const [matches, setMatches] = createSignal(query.matches);
  const note = () => setMatches(query.matches);
  query.addEventListener('change', note);
  onCleanup(() => query.removeEventListener('change', note));
  return matches;
}

export const LooksContext = createContext<Looks>();

export function useLooks(): Looks {
  const looks = useContext(LooksContext);
  if (!looks) throw new Error('Looks are chosen only inside a LooksContext.');
  return looks;
}
