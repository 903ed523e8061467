/** The turns of one conversation, carried out: timers, the model, the draft, and the answer that is kept before it is said. */
import type { EntryRef, Line } from '#protocol';
import type { Act } from '../acts.ts';
import type { Fault } from '../model/index.ts';
import type { Conversation, Log } from '../peer/index.ts';
import type { Memory } from '../skills/index.ts';
import {
  idle,
  nextTurn,
  type Turn,
  type TurnEffect,
  type TurnEvent,
  type Verdict,
} from '../turn/index.ts';
import type { Draft, Drafts } from './drafts.ts';
import { sayingsOf } from './outcome.ts';
import type { ContactStore } from './store.ts';
import type { Thinking } from './thinking.ts';
import { faultLine, stoppedLine } from './words/index.ts';

export type Talk = {
  readonly hear: (line: Line, verdict: Exclude<Verdict, 'ignore'>) => void;
  readonly close: () => void;
};

type Deps = {
  readonly conversation: Conversation;
  readonly thinking: Thinking;
  readonly store: ContactStore;
  readonly drafts: Drafts;
  /** ms. */
  readonly quietFor: number;
  readonly log: Log;
  /** Nothing is going on here any more. */
  readonly onRest: () => void;
};

/** What a model did besides talking, in the answer that is being written. */
type Doings = { readonly acts: readonly Act[]; readonly memory?: Memory; readonly fault?: Fault };

export function makeTalk(deps: Deps): Talk {
  const { conversation, thinking, store, drafts, quietFor, log, onRest } = deps;
  let turn: Turn = idle;
  let quiet: NodeJS.Timeout | undefined;
  let asking: AbortController | undefined;
  let doings: Doings = { acts: [] };
  let draft: Draft | undefined;
  let release: (() => void) | undefined;

  function on(event: TurnEvent): void {
    const step = nextTurn(turn, event);
    turn = step.turn;
    for (const effect of step.effects) carryOut(effect);
  }

  function carryOut(effect: TurnEffect): void {
    switch (effect.type) {
      case 'listen':
        release ??= conversation.hold();
        draft ??= drafts.start(conversation.show);
        clearTimeout(quiet);
        quiet = setTimeout(() => on({ type: 'quiet' }), quietFor);
        break;
      case 'ask':
        void ask(effect.covers);
        break;
      case 'abort':
        clearTimeout(quiet);
        asking?.abort();
        asking = undefined;
        draft?.update('');
        break;
      case 'show':
        draft?.update(effect.draft);
        break;
      case 'say':
        say(effect);
        break;
    }
  }

  async function ask(covers: readonly EntryRef[]): Promise<void> {
    const mine = new AbortController();
    asking = mine;
    doings = { acts: [] };
    for await (const event of thinking.think(conversation, covers, mine.signal)) {
      if (asking !== mine) return;
      switch (event.type) {
        case 'text':
          on({ type: 'text', text: event.text });
          break;
        case 'act':
          doings = { ...doings, acts: [...doings.acts, event.act] };
          break;
        case 'memory':
          doings = { ...doings, memory: event.memory };
          break;
        case 'usage':
          break;
        case 'end':
          on({ type: 'done' });
          break;
        case 'fault':
          doings = { ...doings, fault: event.fault };
          log('error', 'model-failed', { ...event.fault, conversation: conversation.id });
          on({ type: 'failed' });
          break;
      }
    }
  }

  function say({ covers, text, cut }: Extract<TurnEffect, { type: 'say' }>): void {
    const to = covers.at(-1);
    if (!to) return;
    const { acts, memory } = cut === 'stopped' ? { acts: [] } : doings;
    const said = cut === undefined ? text : withReason(text, cut, covers);
    const sayings = sayingsOf({ text: said, acts, to, quotes: conversation.type === 'group' });
    conversation.settle({
      covers,
      say: sayings,
      also: () => {
        if (memory) store.remember(conversation.id, to.user, memory);
        for (const act of acts) {
          if (act.type !== 'remind') continue;
          store.addReminder({
            conversation: conversation.id,
            user: to.user,
            at: act.at,
            text: act.text,
          });
        }
      },
    });
    rest();
  }

  function withReason(text: string, cut: 'stopped' | 'failed', covers: readonly EntryRef[]): string {
    const language = thinking.languageIn(conversation, covers);
    const reason =
      cut === 'stopped' ? stoppedLine(language) : faultLine(doings.fault ?? { type: 'cut' }, language);
    if (text.trim() === '') return reason;
    return cut === 'stopped' ? `${text.trimEnd()} …` : `${text.trimEnd()} …\n\n${reason}`;
  }

  function rest(): void {
    asking = undefined;
    doings = { acts: [] };
    draft?.end();
    draft = undefined;
    release?.();
    release = undefined;
    onRest();
  }

  return {
    hear: ({ id, user }, verdict) =>
      on({ type: verdict === 'stop' ? 'stop' : 'addressed', entry: { id, user } }),
    close() {
      clearTimeout(quiet);
      asking?.abort();
      rest();
    },
  };
}
