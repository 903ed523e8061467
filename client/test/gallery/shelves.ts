/** Which scenes are photographed: of how large a page, and in which looks. */
import { looks, type LookName } from '../support/index.ts';

export interface Shelf {
  readonly show: string;
  /** Which kinds of the scene. */
  readonly of?: readonly string[];
  readonly size: { readonly width: number; readonly height: number };
  /** What hardly depends on the look is taken in fewer. */
  readonly in: readonly LookName[];
  /** Of the page only what this selector names, so that what lies behind can change. */
  readonly part?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** The system paints in its own few colours. */
  readonly forced?: boolean;
}

const first = looks.slice(0, 1);
const bothThemes = looks.filter(({ shade, contrast }) => shade === 'light' && contrast === 'usual');
/** Both themes, by day and after dark. */
const twoLooks = looks.filter(
  ({ theme, shade, contrast }) => contrast === 'usual' && (theme === 'veranda') === (shade === 'dark'),
);

const wide = { width: 1280, height: 800 };
/** A wide screen at 200 %. */
const zoomed = { width: 640, height: 400 };
const phone = { width: 390, height: 844 };
const list = { width: 400, height: 720 };
const talk = { width: 820, height: 560 };
/** So high that nothing has to be scrolled. */
const high = { width: 820, height: 760 };
const long = { width: 820, height: 900 };
const signIn = { width: 400, height: 650 };

const menu = '[popover]:popover-open';
const dialog = '.dialog[open]';

export const shelves: readonly Shelf[] = [
  { show: 'desktop', of: ['windows'], in: looks, size: wide },
  { show: 'desktop', of: ['tabs'], in: twoLooks, size: { width: 820, height: 700 } },
  { show: 'desktop', of: ['menu'], in: first, size: wide, part: menu },
  { show: 'desktop', of: ['windows'], in: bothThemes.slice(1), size: wide, dir: 'rtl' },
  { show: 'desktop', of: ['windows'], in: twoLooks, size: phone },
  { show: 'desktop', of: ['windows'], in: first, size: zoomed },
  { show: 'desktop', of: ['windows'], in: first, size: wide, forced: true },
  { show: 'narrow', in: bothThemes.slice(1), size: { width: 980, height: 800 } },
  { show: 'widgets', in: looks, size: { width: 1000, height: 960 } },
  { show: 'widgets', in: first, size: { width: 1000, height: 960 }, forced: true },
  { show: 'sign-in', of: ['wrong'], in: looks, size: signIn },
  {
    show: 'sign-in',
    of: ['remembered', 'busy', 'create', 'ended', 'unsupported'],
    in: first,
    size: signIn,
  },

  { show: 'list', of: ['groups'], in: looks, size: list },
  { show: 'list', of: ['large', 'waiting'], in: twoLooks, size: list },
  { show: 'list', of: ['status', 'plain', 'found', 'not-found', 'empty'], in: first, size: list },
  { show: 'list', of: ['large'], in: first, size: list, dir: 'rtl' },
  { show: 'list', of: ['groups'], in: first, size: list, forced: true },
  { show: 'list', of: ['groups'], in: first, size: zoomed },
  { show: 'list', of: ['card'], in: looks, size: talk, part: '.contact-card' },
  { show: 'list', of: ['contact'], in: looks, size: talk, part: menu },
  { show: 'list', of: ['contact'], in: first, size: talk, part: menu, forced: true },
  { show: 'list', of: ['group', 'menu', 'statuses', 'look'], in: first, size: talk, part: menu },

  { show: 'picker', of: ['emoticons', 'reactions'], in: looks, size: talk, part: menu },
  { show: 'picker', of: ['own-emoticons', 'winks', 'font'], in: twoLooks, size: talk, part: menu },
  {
    show: 'picker',
    of: ['emoticons-found', 'emoticons-not-found', 'new-emoticon', 'line', 'own-line'],
    in: first,
    size: talk,
    part: menu,
  },
  { show: 'picker', of: ['ink', 'texts'], in: twoLooks, size: talk, part: dialog },
  { show: 'picker', of: ['commands', 'mentions', 'search'], in: first, size: talk },
  { show: 'picker', of: ['emoticons', 'font'], in: first, size: talk, part: menu, dir: 'rtl' },
  { show: 'picker', of: ['emoticons'], in: first, size: talk, part: menu, forced: true },
  {
    show: 'look',
    of: ['picture', 'crop', 'name', 'scene', 'sound'],
    in: twoLooks,
    size: talk,
    part: dialog,
  },

  { show: 'lines', of: ['answers'], in: looks, size: long },
  { show: 'lines', of: ['words', 'media', 'files', 'sending'], in: twoLooks, size: long },
  { show: 'lines', of: ['group', 'photo'], in: first, size: long },
  { show: 'lines', of: ['answers'], in: first, size: long, dir: 'rtl' },
  { show: 'bands', of: ['away', 'troubles'], in: twoLooks, size: high },
  {
    show: 'bands',
    of: ['connecting', 'offline', 'busy', 'gone', 'absent', 'editing', 'answering'],
    in: first,
    size: high,
  },
  { show: 'toasts', of: ['words', 'people'], in: twoLooks, size: talk, part: '.toast-stack' },

  { show: 'asking', of: ['add'], in: looks, size: talk, part: dialog },
  { show: 'asking', of: ['add'], in: first, size: talk, part: dialog, forced: true },
  {
    show: 'asking',
    of: ['nickname', 'note', 'alerts', 'delete', 'no-name', 'delete-group', 'people', 'log'],
    in: first,
    size: talk,
    part: dialog,
  },
  {
    show: 'asking',
    of: ['request', 'invitation', 'new-group', 'invite', 'members', 'rename', 'leave', 'sign-out'],
    in: first,
    size: talk,
    part: dialog,
  },
  { show: 'options', of: ['layout', 'sounds'], in: twoLooks, size: talk, part: dialog },
  {
    show: 'options',
    of: ['personal', 'messages', 'alerts', 'privacy', 'security', 'language'],
    in: first,
    size: talk,
    part: dialog,
  },
  { show: 'options', of: ['sounds'], in: first, size: phone },
  { show: 'keys', of: ['table'], in: first, size: talk, part: dialog },
  { show: 'keys', of: ['boss'], in: first, size: talk },
  { show: 'broken', in: first, size: talk },

  { show: 'scenes', in: first, size: { width: 1000, height: 1100 } },
  { show: 'emoticons', in: first, size: { width: 1000, height: 700 } },
  { show: 'winks', in: first, size: { width: 640, height: 2200 } },
];
