/** Live drafts: the first word at once, then as often as all drafts together may be sent, and again before they expire. */
import { limits } from '#protocol';

export type Drafts = {
  /** One for each answer that is being written. */
  readonly start: (show: (draft: string | undefined) => void) => Draft;
};

export type Draft = {
  readonly update: (text: string) => void;
  /** Neither typing nor a draft is shown any more. */
  readonly end: () => void;
};

/** In ms: between two drafts of one answer, and between any two on the whole, well within what a relay grants a socket. */
const apart = { one: 100, all: 8 };
const againAfter = limits.typing.expire - 2_000;

export function makeDrafts(): Drafts {
  let active = 0;

  function start(show: (draft: string | undefined) => void): Draft {
    let text = '';
    let shown: string | undefined;
    let last = Number.NEGATIVE_INFINITY;
    let timer: NodeJS.Timeout | undefined;
    let ended = false;
    active += 1;

    function tell(): void {
      timer = undefined;
      shown = text;
      last = performance.now();
      show(fitting(text));
    }

    const again = setInterval(() => {
      if (performance.now() - last >= againAfter) tell();
    }, 1_000);
    tell();

    return {
      update(next) {
        text = next;
        // Nobody waits for the first word.
        const wait =
          shown === '' ? 0 : last + Math.max(apart.one, apart.all * active) - performance.now();
        if (wait <= 0) {
          clearTimeout(timer);
          tell();
        } else {
          timer ??= setTimeout(tell, wait);
        }
      },
      end() {
        if (ended) return;
        ended = true;
        active -= 1;
        clearTimeout(timer);
        clearInterval(again);
        show(undefined);
      },
    };
  }

  return { start };
}

/** The end of a draft that is too long to be shown whole. */
function fitting(text: string): string {
  const most = limits.awareness.draftBytes - 8;
  if (Buffer.byteLength(text) <= most) return text;
  const tail = Buffer.from(text).subarray(-most).toString();
  return `…${tail.replace(/^\uFFFD+/u, '')}`;
}
