/** Asks a model about a conversation: which one, what it is told, and what it cost. */
import type { EntryRef, UserId } from '#protocol';
import {
  inTime,
  type Fault,
  type Model,
  type ModelEvent,
  type ModelRequest,
  type Patience,
} from '../model/index.ts';
import { makeBill } from './bill.ts';
import type { Conversation, Log, Peer } from '../peer/index.ts';
import { makePrompt, makeSummaryPrompt, type Prompt } from '../prompt/index.ts';
import { type Language, languageOf, type Question, timeLine } from '../skills/index.ts';
import { loadPhotos } from './photos.ts';
import { readAsking, searchLines } from './question.ts';
import type { ContactSettings } from './settings.ts';
import type { ContactStore } from './store.ts';
import { makeTools } from './tools.ts';
import type { Wallet } from './wallet.ts';
import { tooOftenLine } from './words/index.ts';

export type ThinkingDeps = {
  readonly peer: Pick<Peer, 'user' | 'profile' | 'file'>;
  readonly settings: ContactSettings;
  readonly store: ContactStore;
  readonly wallet: Wallet;
  /** The bot's own: always there. */
  readonly skills: Model;
  /** A language model; absent where there is no key. */
  readonly model: Model | undefined;
  readonly patience: Patience;
  readonly countTokens: (text: string) => number;
  readonly random: () => number;
  readonly now: () => number;
  readonly log: Log;
};

export type Thinking = {
  /** Nothing where the lines that ask are gone. Ends as models do. */
  readonly think: (
    conversation: Conversation,
    covers: readonly EntryRef[],
    signal: AbortSignal,
  ) => AsyncGenerator<ModelEvent>;
  readonly languageIn: (conversation: Conversation, covers: readonly EntryRef[]) => Language;
};

export function makeThinking(deps: ThinkingDeps): Thinking {
  const { peer, settings, store, wallet, model, countTokens, now, log } = deps;
  const names = [peer.profile.displayName, peer.profile.handle];
  const skills = inTime(deps.skills, deps.patience);
  const modelInTime = model && inTime(model, deps.patience);
  const summarising = new Set<string>();

  function ask(conversation: Conversation, covers: readonly EntryRef[]) {
    const asking = readAsking(covers, conversation, names);
    if (!asking) return undefined;
    const { user } = asking;
    const memory = store.memory(conversation.id, user);
    const language = languageOf(asking.text, memory.language ?? settings.language);
    const question: Question = {
      ...asking,
      person: conversation.nameOf(user),
      botName: peer.profile.displayName,
      memory,
      now: now(),
      timeZone: settings.timeZone,
      random: deps.random,
      reminders: store.remindersFor(conversation.id, user),
      search: (query) => searchLines(conversation, query, covers),
      credits: model && wallet.describe(user, language),
    };
    return { user, language, question };
  }

  async function* think(
    conversation: Conversation,
    covers: readonly EntryRef[],
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent> {
    const asked = ask(conversation, covers);
    if (!asked) {
      yield { type: 'end' };
      return;
    }
    const { user, language, question } = asked;
    const standing = wallet.standing(user);
    const isCommand = question.text.startsWith('/');
    const mayAsk = modelInTime && !isCommand && standing.type === 'open';
    if (mayAsk && !wallet.mayAsk(user)) {
      yield { type: 'text', text: tooOftenLine(language) };
      yield { type: 'end' };
      return;
    }
    if (mayAsk) {
      yield* askModel(modelInTime, conversation, asked, signal);
      return;
    }
    const excuse =
      modelInTime && standing.type === 'spent'
        ? wallet.excuse(conversation.id, standing, language)
        : undefined;
    if (excuse !== undefined) yield { type: 'text', text: `${excuse}\n\n` };
    yield* skills.ask({ messages: [], question, tools: [] }, signal);
  }

  /** Once more with half of it where it was too long. */
  async function* askModel(
    language: Model,
    conversation: Conversation,
    { user, question }: Pick<NonNullable<ReturnType<typeof ask>>, 'user' | 'question'>,
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent> {
    for (const budget of [settings.contextTokens, settings.contextTokens / 2]) {
      const prompt = promptOf(conversation, budget);
      const { messages } = prompt;
      const photos = await loadPhotos(messages, peer);
      const request = { messages, photos, question, tools: makeTools(question) };
      let fault: Fault | undefined;
      for await (const event of askAndPay(language, { user, request }, signal)) {
        if (event.type === 'fault') ({ fault } = event);
        if (event.type !== 'fault' || event.fault.type !== 'too-long') yield event;
      }
      if (fault?.type !== 'too-long') {
        if (!fault) void summarise(language, conversation, user, prompt);
        return;
      }
    }
    yield { type: 'fault', fault: { type: 'too-long' } };
  }

  /** Charged before it is asked, and settled however it ends – also when nobody listens any more. */
  async function* askAndPay(
    language: Model,
    { user, request }: { readonly user: UserId; readonly request: ModelRequest },
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent> {
    const promptTokens = request.messages.reduce((sum, { text }) => sum + countTokens(text), 0);
    const maxTokens = wallet.longestAnswer(user, promptTokens);
    const replace = wallet.spend(user, { promptTokens, answerTokens: maxTokens });
    const bill = makeBill({ promptTokens, countTokens, replace });
    try {
      for await (const event of language.ask({ ...request, maxTokens }, signal)) {
        bill.hear(event);
        yield event;
      }
    } finally {
      bill.settle();
    }
  }

  function promptOf(conversation: Conversation, budget: number): Prompt {
    return makePrompt({
      scene: {
        self: peer.user,
        botName: peer.profile.displayName,
        persona: settings.persona,
        type: conversation.type,
        people: conversation.people().map(({ displayName }) => displayName),
        time: timeLine(now(), { timeZone: settings.timeZone, language: settings.language }),
      },
      lines: conversation.lines(),
      nameOf: (user) => (user === peer.user ? peer.profile.displayName : conversation.nameOf(user)),
      summary: store.summary(conversation.id),
      budget,
      countTokens,
    });
  }

  /** What no longer fits, in short, for the next time. Where that fails, the next time tries again. */
  async function summarise(
    language: Model,
    conversation: Conversation,
    user: UserId,
    { dropped }: Prompt,
  ): Promise<void> {
    if (dropped.length === 0 || summarising.has(conversation.id)) return;
    const { nameOf } = conversation;
    const budget = settings.contextTokens;
    const summary = store.summary(conversation.id);
    const made = makeSummaryPrompt({ dropped, summary, nameOf, budget, countTokens });
    const asked = ask(conversation, dropped.slice(-1));
    if (!made || !asked || wallet.standing(user).type === 'spent') return;
    summarising.add(conversation.id);
    const release = conversation.hold();
    let text = '';
    let ended = false;
    const request = { messages: made.messages, question: asked.question, tools: [] };
    for await (const event of askAndPay(language, { user, request }, new AbortController().signal)) {
      if (event.type === 'text') text += event.text;
      if (event.type === 'fault') log('warn', 'no-summary', { reason: event.fault.type });
      ended = event.type === 'end';
    }
    if (ended && text.trim() !== '') store.keepSummary(conversation.id, { text, upto: made.upto });
    summarising.delete(conversation.id);
    release();
  }

  return {
    think,
    languageIn: (conversation, covers) => ask(conversation, covers)?.language ?? settings.language,
  };
}
