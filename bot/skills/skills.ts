/** From a line to an answer: the mood first, then a game that goes on, then the first rule whose words are in it. */
import { type Language, languageOf } from './language.ts';
import { gifts, mood, play, rules, sulk } from './rules/index.ts';
import type { Gift } from '../turn/index.ts';
import type { Answer, Heard, Question, Rule } from './types.ts';
import { choose, fill, wordsIn } from './words/index.ts';

export type Skills = (question: Question) => Answer & { readonly language: Language };

/** `language`: what is spoken until somebody says something. */
export function makeSkills(language: Language): Skills {
  return (question) => {
    const before = question.memory.language ?? language;
    const spoken = languageOf(question.text, before);
    const answer =
      answerIn(spoken, question) ?? answerIn(other(spoken), question) ?? shrug(spoken, question);
    const memory = { ...(answer.memory ?? question.memory), language: answer.language };
    return { ...answer, memory };
  };
}

type InLanguage = Answer & { readonly language: Language };

function answerIn(language: Language, question: Question): InLanguage | undefined {
  const answer =
    question.gift && question.text === ''
      ? giveBack(language, question, question.gift)
      : find(language, question);
  return answer && { ...answer, language };
}

function find(language: Language, question: Question): Answer | undefined {
  const heard = hear(language, question);
  return first(mood, heard) ?? sulk(heard) ?? play(heard) ?? first(rules, heard);
}

function first(some: readonly Rule[], heard: Heard): Answer | undefined {
  for (const { when, answer } of some) {
    const found = when[heard.language].exec(heard.text);
    const said = found && answer({ ...heard, found });
    if (said) return said;
  }
  return undefined;
}

function giveBack(language: Language, question: Question, gift: Gift): Answer {
  const heard = hear(language, question);
  return sulk(heard) ?? gifts(heard, gift);
}

function shrug(language: Language, question: Question): InLanguage {
  const { words, random, person, botName } = hear(language, question);
  return { language, text: fill(choose(words.unknown, random()), { person, bot: botName }) };
}

const hear = (language: Language, question: Question): Heard => ({
  ...question,
  text: question.text.trim(),
  language,
  words: wordsIn(language),
});

const other = (language: Language): Language => (language === 'en' ? 'pt' : 'en');
