/** Small talk, and what it takes to be nudged. */
import { winkNames } from '#protocol';
import type { Words } from '../words/index.ts';
import type { Rule } from '../types.ts';
import { choose, fill } from '../words/index.ts';

type Line = { readonly words: keyof Words; readonly en: RegExp; readonly pt: RegExp };

const lines: readonly Line[] = [
  {
    words: 'howAreYou',
    en: /\bhow are (?:you|u)\b|\bhow(?:['’]s| is) it going\b|\bwhat['’]?s up\b|\bwassup\b/iu,
    pt: /\bcomo (?:vai|você está|vc tá|está|tá)(?!\p{L})|\btudo (?:bem|bom|certo)\b|\bbeleza\?/iu,
  },
  {
    words: 'whoAreYou',
    en: /\b(?:who|what) are (?:you|u)\b|\bare you (?:a bot|real|human|an? ai)\b/iu,
    pt: /\bquem (?:é|eh) (?:você|vc)\b|\b(?:você|vc) é (?:um robô|humano|real|gente|uma? ia)(?!\p{L})/iu,
  },
  {
    words: 'thanks',
    en: /\b(?:thanks|thank you|thx|ty)\b/iu,
    pt: /\b(?:obrigad[oa]|valeu|brigad[oa])\b/iu,
  },
  {
    words: 'bye',
    en: /^(?:good ?)?(?:bye|night|see (?:you|ya)|later|cya)\b/iu,
    pt: /^(?:tchau|até (?:mais|logo|amanhã)|boa noite|falou|flw)(?!\p{L})/iu,
  },
  {
    words: 'love',
    en: /\b(?:i )?(?:love|like) (?:you|u)\b|^\(l\)$|<3/iu,
    pt: /\b(?:te amo|amo você|gosto de você|adoro você|te adoro)|^\(l\)$|<3/iu,
  },
  {
    words: 'okay',
    en: /^(?:stop|enough|never ?mind|forget it|ok(?:ay)?|fine|cool|nice|great)[.!]*$/iu,
    pt: /^(?:para|pare|chega|deixa(?: pra lá)?|esquece|ok|tá(?: bom)?|certo|legal|beleza)[.!]*$/iu,
  },
  { words: 'joke', en: /\bjoke\b|\bmake me laugh\b/iu, pt: /\bpiada\b|\bme faz rir\b/iu },
  {
    words: 'hello',
    en: /^(?:hi|hello|hey|yo|good (?:morning|afternoon|evening)|greetings)\b/iu,
    pt: /^(?:oi+|olá|ola|opa|e aí|eai|bom dia|boa tarde|salve)(?!\p{L})/iu,
  },
  {
    words: 'faces',
    en: /^(?:[:;8xX=][-']?[)(DPpdOo|*/]|\([a-z]\)|[\p{Emoji_Presentation}\s])+$/iu,
    pt: /^[kK]{3,}$|^(?:rs)+$/u,
  },
];

export const talk: readonly Rule[] = [
  {
    name: 'nudge me',
    when: {
      en: /\b(?:nudge|shake|poke) me\b|\bshow me a nudge\b/iu,
      pt: /\bme (?:cutuca|cutuque|sacode|balança)|\bcutuca eu\b|\bmostra uma cutucada\b/iu,
    },
    answer: ({ words, random }) => ({
      text: choose(words.nudgeNow, random()),
      acts: [{ type: 'nudge' }],
    }),
  },
  {
    name: 'wink',
    when: {
      en: /\bwinks?\b/iu,
      pt: /\bpiscadelas?\b|\bpisca (?:para|pra) mim\b/iu,
    },
    answer: ({ words, random }) => ({
      text: choose(words.wink, random()),
      acts: [{ type: 'wink', wink: winkNames[Math.floor(random() * winkNames.length)] ?? 'hug' }],
    }),
  },
  {
    name: 'called',
    when: {
      en: /\b(?:my name is|call me)\s+(?<called>\p{L}[\p{L}\p{N} .'-]{0,40})/iu,
      pt: /\b(?:meu nome é|me chama de|me chamo)\s+(?<called>\p{L}[\p{L}\p{N} .'-]{0,40})/iu,
    },
    answer: ({ found, words, random, memory }) => {
      const called = (found.groups?.['called'] ?? '').replace(/[\s.]+$/u, '');
      return {
        text: fill(choose(words.calledNow, random()), { called }),
        memory: { ...memory, called },
      };
    },
  },
  {
    name: 'what am I called',
    when: {
      en: /\bwhat(?:['’]?s| is) my name\b|\bwho am i\b/iu,
      pt: /\bqual (?:é )?(?:o )?meu nome\b|\bquem sou eu\b/iu,
    },
    answer: ({ words, random, person, memory: { called } }) => ({
      text: fill(choose(called === undefined ? words.calledUnknown : words.calledKnown, random()), {
        person,
        called: called ?? person,
      }),
    }),
  },
  {
    name: 'search',
    when: {
      en: /^\/?(?:search|find)(?: for)? (?<query>.{1,80})$/iu,
      pt: /^\/?(?:procur[ae]r?|busc[ae]r?|ach[ae]) (?:por )?(?<query>.{1,80})$/iu,
    },
    answer: ({ found, words, random, search }) => {
      const query = found.groups?.['query'] ?? '';
      const list = search(query).map((line) => `• ${line}`);
      const sentence = list.length > 0 ? words.found : words.foundNothing;
      return { text: fill(choose(sentence, random()), { query, list: list.join('\n') }) };
    },
  },
  {
    name: 'credits',
    when: { en: /^\/credits\b|\bcredits?\b.*\bleft\b/iu, pt: /^\/cr[ée]ditos(?!\p{L})|\bcréditos?\b/iu },
    answer: ({ words, credits, random }) => ({
      text:
        credits === undefined
          ? choose(words.noCredits, random())
          : fill(choose(words.credits, 0), { credits }),
    }),
  },
  ...lines.map(({ words: said, en, pt }): Rule => ({
    name: said,
    when: { en, pt },
    answer: ({ words, random, person, botName, memory }) => ({
      text: fill(choose(words[said], random()), { person: memory.called ?? person, bot: botName }),
    }),
  })),
];
