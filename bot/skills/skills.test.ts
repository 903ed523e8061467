import { describe, expect, it } from 'vitest';
import { makeSeededRandom } from '#protocol/testing';
import { noMemory, type Memory } from './memory.ts';
import { trivia } from './rules/index.ts';
import { makeSkills } from './skills.ts';
import type { Answer, Question } from './types.ts';
import { wordsIn } from './words/index.ts';

const skills = makeSkills('en');
const random = makeSeededRandom(2005);
const question: Question = {
  text: '',
  gift: undefined,
  person: 'Alice',
  botName: 'Gepeto',
  memory: noMemory,
  now: Date.UTC(2005, 6, 29, 20),
  timeZone: 'UTC',
  random: () => random.below(1_000) / 1_000,
  reminders: [],
  search: () => [],
  credits: undefined,
};

const ask = (text: string, more: Partial<Question> = {}): Answer =>
  skills({ ...question, text, ...more });

/** Says lines one after another, with what is remembered in between; the last answer. */
function talk(lines: readonly string[], memory: Memory = noMemory): Answer {
  let answer: Answer = { text: '', memory };
  for (const line of lines) answer = ask(line, { memory: answer.memory ?? noMemory });
  return answer;
}

const { en, pt } = { en: wordsIn('en'), pt: wordsIn('pt') };

describe('the skills', () => {
  it.each([
    ['help', en.help],
    ['what can you do?', en.help],
    ['ajuda', pt.help],
    ['o que você sabe fazer?', pt.help],
    ['how do nudges work?', en.helpNudge],
    ['como funciona a cutucada?', pt.helpNudge],
    ['how do winks work?', en.helpWinks],
    ['ajuda piscadelas', pt.helpWinks],
    ['how do groups work', en.helpGroups],
    ['what are ticks?', en.helpTicks],
    ['o que são as marquinhas?', pt.helpTicks],
    ['ajuda offline', pt.helpOffline],
    ['how do I add a friend?', en.helpContacts],
    ['thanks!', en.thanks],
    ['valeu', pt.thanks],
    ['how are you?', en.howAreYou],
    ['tudo bem?', pt.howAreYou],
    ['tell me a joke', en.joke],
    ['conta uma piada', pt.joke],
    [':)', en.faces],
    ['😀', en.faces],
    ['quantum chromodynamics', en.unknown],
  ])('[B9] knows what to say to “%s”', (text, sentences) => {
    const said = ask(text).text;
    expect(sentences).toContain(said);
  });

  it.each([
    ['what time is it?', '20:00'],
    ['que horas são?', '20:00'],
    ['what day is it?', '29 July 2005'],
    ['que dia é hoje?', '29 de julho de 2005'],
    ['what is 0.1 + 0.2?', '0.1 + 0.2 = 0.3'],
    ['2+2', '2+2 = 4'],
    ['how much is 12% of 350', '12% of 350 = 42'],
    ['quanto é 0,1 + 0,2?', '0,1 + 0,2 = 0,3'],
    ['1/0', 'no answer'],
    ['hello', 'Alice'],
  ])('[B9] answers “%s” with %s', (text, part) => {
    const said = [0, 0.5, 0.99].map((chance) => ask(text, { random: () => chance }).text);
    expect(said.some((each) => each.includes(part))).toBe(true);
  });

  it('[B9] rolls dice that exist, and flips coins', () => {
    expect(ask('roll 2d6').text).toMatch(/^🎲 [1-6] \+ [1-6] – together \d+$/);
    expect(ask('roll a die').text).toMatch(/^🎲 [1-6]$/);
    expect(ask('rola dois dados').text).toMatch(/^🎲 [1-6] \+ [1-6] – juntos \d+$/);
    expect(['Heads!', 'Tails!']).toContain(ask('flip a coin').text);
    expect(en.unknown).toContain(ask('roll 99d6').text);
  });

  it('[B13] hears what to remind of, and when', () => {
    expect(ask('remind me in 10 minutes to stretch')).toMatchObject({
      text: 'I will remind you at 20:10: stretch',
      acts: [{ type: 'remind', at: question.now + 600_000, text: 'stretch' }],
    });
    expect(ask('me lembra em 10 minutos de alongar').acts).toEqual([
      { type: 'remind', at: question.now + 600_000, text: 'alongar' },
    ]);
    expect(en.reminderUnclear).toContain(ask('remind me to stretch').text);
    expect(ask('remind me in 9999 days to stretch')).toMatchObject({ text: en.reminderTooFar[0] });
    expect(ask('my reminders', { reminders: [{ at: question.now, text: 'tea' }] }).text).toContain(
      'tea',
    );
  });

  it('[B9] nudges back, and when it is asked to', () => {
    expect(ask('', { gift: 'nudge' }).acts).toEqual([{ type: 'nudge' }]);
    expect(ask('nudge me!').acts).toEqual([{ type: 'nudge' }]);
    expect(ask('me cutuca').acts).toEqual([{ type: 'nudge' }]);
  });

  it('[B9] has a word for whatever is given, in both languages, and gives an animation back', () => {
    for (const gift of ['nudge', 'wink', 'ink', 'photo', 'voice', 'file'] as const) {
      const english = ask('', { gift, memory: { language: 'en' } }).text;
      const portuguese = ask('', { gift, memory: { language: 'pt' } }).text;
      expect(english).not.toBe(portuguese);
      for (const text of [english, portuguese]) {
        expect([...en.unknown, ...pt.unknown]).not.toContain(text);
      }
    }
    expect(ask('', { gift: 'wink' }).acts).toMatchObject([{ type: 'wink' }]);
    expect(ask('2+2', { gift: 'photo' }).text).toBe('2+2 = 4');
  });

  it.each([
    ['how do I send a photo?', en.helpPhotos],
    ['how do I change my picture', en.helpPicture],
    ['what are themes?', en.helpLooks],
    ['help commands', en.helpCommands],
    ['como mudo a minha foto?', pt.helpPicture],
    ['como mando um arquivo?', pt.helpFiles],
    ['stop', en.okay],
  ])('[B9] knows its way about the app: %s', (asked, answers) => {
    expect(answers).toContain(ask(asked).text);
  });

  it('[B9] goes on with its questions where one is not known, and ends them when told', () => {
    const game: Memory['game'] = { type: 'trivia', question: 1, asked: [1], right: 0 };
    expect(talk(['no idea'], { game }).text).toMatch(/^It is Four\. Next: /);
    expect(en.gameOver.map((text) => text.replace('{right}', '0'))).toContain(
      talk(['stop'], { game }).text,
    );
  });

  it('[B9] shows a wink to whoever wants to see one', () => {
    expect(ask('show me a wink').acts).toMatchObject([{ type: 'wink' }]);
    expect(ask('mostra uma piscadela').acts).toMatchObject([{ type: 'wink' }]);
  });

  it('[B9] sulks until it hears an apology', () => {
    expect(en.insulted).toContain(talk(['you are stupid']).text);
    expect(en.sulking).toContain(talk(['you are stupid', 'what is 2+2?']).text);
    expect(en.sulkingHint).toContain(talk(['you are stupid', 'hm', 'hello', '2+2']).text);
    expect(en.forgiven).toContain(talk(['you are stupid', '2+2', 'sorry!']).text);
    expect(talk(['you are stupid', 'sorry', '2+2']).text).toBe('2+2 = 4');
    expect(pt.forgiven).toContain(talk(['você é chato', 'desculpa vai']).text);
    expect(ask('', { gift: 'nudge', memory: { sulking: 0 } }).acts).toBeUndefined();
  });

  it('[B9] plays the number game, and remembers the best', () => {
    const memory: Memory = { game: { type: 'number', secret: 42, tries: 0 }, bestGuesses: 5 };
    expect(en.numberHigher).toContain(talk(['20'], memory).text);
    expect(en.numberLower).toContain(talk(['is it 60?'], memory).text);
    const won = talk(['20', '60', '42'], memory);
    expect(won.text).toContain('42');
    expect(won.memory).toMatchObject({ bestGuesses: 3 });
    expect(won.memory?.game).toBeUndefined();
    expect(talk(['20', 'what time is it?'], memory).text).toMatch(/20:00/);
    expect(talk(['i give up'], memory).text).toContain('42');
  });

  it('[B9] plays a round of trivia, counting what was right', () => {
    let answer = ask('trivia');
    for (let round = 1; round <= 5; round += 1) {
      const game = answer.memory?.game;
      const current = game?.type === 'trivia' ? trivia[game.question] : undefined;
      if (!current) throw new Error('No question was asked.');
      const letter = ['a', 'b', 'c'][current.right] ?? '';
      answer = ask(round === 5 ? (current.en.options[(current.right + 1) % 3] ?? '') : letter, {
        memory: answer.memory ?? noMemory,
      });
    }
    expect(answer.text).toContain('4 of 5');
    expect(answer.memory?.game).toBeUndefined();
  });

  it('[B9] remembers what somebody wants to be called', () => {
    expect(talk(['call me Al', 'what is my name?']).text).toContain('Al');
  });

  it('[B9] goes on in the language it was last spoken to in', () => {
    expect(pt.faces).toContain(talk(['obrigado, você é legal', ':)']).text);
    expect(talk(['que horas são?', '2,5+2,5']).text).toBe('2,5+2,5 = 5');
  });

  it('[B9] finds words of this conversation', () => {
    const search = (query: string) => (query === 'cake' ? ['Alice: a cake'] : []);
    expect(ask('search cake', { search }).text).toBe('I found:\n• Alice: a cake');
    expect(ask('search pie', { search }).text).toContain('pie');
  });

  it('[B9] says the same things in every language', () => {
    expect(Object.keys(pt)).toEqual(Object.keys(en));
    const names = (sentences: readonly string[]) =>
      new Set(sentences.flatMap((each) => each.match(/\{\w+\}/g) ?? []));
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(names(pt[key])).toEqual(names(en[key]));
    }
  });
});
