/** Two games that remember where they were. */
import { without } from '../memory.ts';
import type { Answer, Heard, Rule } from '../types.ts';
import { choose, fill } from '../words/index.ts';
import { letters, roundLength, trivia } from './trivia.ts';

const giveUp =
  /^(?:i )?(?:give up|quit|no more|stop|enough|desisto|parei|para|pare|chega|sair)(?!\p{L})/iu;
const pass =
  /^(?:(?:i )?(?:have )?no idea|(?:i )?(?:don['’]?t|do not) know|idk|skip|next|pass|não (?:faço ideia|sei)|sei lá|pula|passo|próxima)(?!\p{L})/iu;

export const games: readonly Rule[] = [
  {
    name: 'number game',
    when: {
      en: /\b(?:number game|guess (?:a|the|my) number|guessing game)\b/iu,
      pt: /\b(?:jogo d[oe] número|adivinh\p{L}* (?:o|um) número)/iu,
    },
    answer: ({ memory, random, words }) => ({
      text: choose(words.numberStart, random()),
      memory: { ...memory, game: { type: 'number', secret: 1 + Math.floor(random() * 100), tries: 0 } },
    }),
  },
  {
    name: 'trivia',
    when: { en: /\b(?:trivia|quiz)\b/iu, pt: /\b(?:trivia|quiz|perguntas)\b/iu },
    answer: (heard) => ask(heard, { type: 'trivia', question: 0, asked: [], right: 0 }),
  },
];

/** What a game that goes on makes of a line; undefined where the line is about something else. */
export function play(heard: Heard): Answer | undefined {
  const { game } = heard.memory;
  if (game?.type === 'number') return guess(heard, game);
  return game?.type === 'trivia' ? reply(heard, game) : undefined;
}

type NumberGame = { readonly type: 'number'; readonly secret: number; readonly tries: number };
type TriviaGame = {
  readonly type: 'trivia';
  readonly question: number;
  readonly asked: readonly number[];
  readonly right: number;
};

function guess({ text, memory, words, random }: Heard, game: NumberGame): Answer | undefined {
  if (giveUp.test(text)) {
    return { text: fill(choose(words.gaveUp, random()), game), memory: without(memory, 'game') };
  }
  const said = /^\D{0,12}(\d{1,3})\D{0,3}$/u.exec(text)?.[1];
  if (said === undefined) return undefined;
  const number = Number(said);
  const tries = game.tries + 1;
  if (number !== game.secret) {
    const hint = number < game.secret ? words.numberHigher : words.numberLower;
    return { text: choose(hint, random()), memory: { ...memory, game: { ...game, tries } } };
  }
  const isBest = tries < (memory.bestGuesses ?? Number.POSITIVE_INFINITY);
  const best = isBest && memory.bestGuesses !== undefined ? choose(words.numberBest, random()) : '';
  return {
    text: fill(choose(words.numberRight, random()), { ...game, tries }) + best,
    memory: { ...without(memory, 'game'), bestGuesses: isBest ? tries : (memory.bestGuesses ?? tries) },
  };
}

function reply(heard: Heard, game: TriviaGame): Answer | undefined {
  const { text, memory, words, language, random } = heard;
  if (giveUp.test(text)) {
    return {
      text: fill(choose(words.gameOver, 0), { right: game.right }),
      memory: without(memory, 'game'),
    };
  }
  const current = trivia[game.question];
  const options = current?.[language].options.map((option) => option.toLowerCase()) ?? [];
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!?)]+$/u, '');
  const letter = letters.findIndex((each) => each === said);
  const choice = letter >= 0 ? letter : options.indexOf(said);
  if (!current || (choice < 0 && !pass.test(text))) return undefined;
  const isRight = choice === current.right;
  const wrong = choice < 0 ? words.triviaPassed : words.triviaWrong;
  const verdict = isRight
    ? choose(words.triviaRight, random())
    : fill(choose(wrong, random()), { answer: current[language].options[current.right] });
  const next = ask(heard, { ...game, right: game.right + (isRight ? 1 : 0) });
  return { ...next, text: verdict + next.text };
}

function ask({ memory, words, random, language }: Heard, game: TriviaGame): Answer {
  const { right, asked } = game;
  const open = trivia.keys().filter((index) => !asked.includes(index));
  const [...left] = open;
  const question = left[Math.floor(random() * left.length)];
  const next = question === undefined ? undefined : trivia[question]?.[language];
  if (asked.length >= roundLength || question === undefined || !next) {
    return {
      text: fill(choose(words.triviaEnd, random()), { right, count: asked.length }),
      memory: without(memory, 'game'),
    };
  }
  const options = next.options.map((option, index) => `${letters[index]}) ${option}`).join('\n');
  const lead = asked.length > 0 ? choose(words.triviaNext, random()) : '';
  return {
    text: lead + fill(choose(words.triviaQuestion, random()), { question: next.question, options }),
    memory: { ...memory, game: { type: 'trivia', question, asked: [...asked, question], right } },
  };
}
