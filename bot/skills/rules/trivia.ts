/** The questions of the trivia game. */
import type { Language } from '../language.ts';

type Asked = { readonly question: string; readonly options: readonly [string, string, string] };
/** `right`: which of the options. */
export type Trivia = Readonly<Record<Language, Asked>> & { readonly right: 0 | 1 | 2 };

export const trivia: readonly Trivia[] = [
  {
    en: {
      question: 'Which planet is the largest of our sun?',
      options: ['Saturn', 'Jupiter', 'Neptune'],
    },
    pt: { question: 'Qual é o maior planeta do nosso sol?', options: ['Saturno', 'Júpiter', 'Netuno'] },
    right: 1,
  },
  {
    en: { question: 'How many strings has a violin?', options: ['Four', 'Five', 'Six'] },
    pt: { question: 'Quantas cordas tem um violino?', options: ['Quatro', 'Cinco', 'Seis'] },
    right: 0,
  },
  {
    en: { question: 'What is the capital of Australia?', options: ['Sydney', 'Melbourne', 'Canberra'] },
    pt: { question: 'Qual é a capital da Austrália?', options: ['Sydney', 'Melbourne', 'Camberra'] },
    right: 2,
  },
  {
    en: {
      question: 'Which bird has that huge orange beak?',
      options: ['The toucan', 'The heron', 'The owl'],
    },
    pt: {
      question: 'Que ave tem aquele bico laranja enorme?',
      options: ['O tucano', 'A garça', 'A coruja'],
    },
    right: 0,
  },
  {
    en: { question: 'How many bits are in a byte?', options: ['Four', 'Eight', 'Sixteen'] },
    pt: { question: 'Quantos bits tem um byte?', options: ['Quatro', 'Oito', 'Dezesseis'] },
    right: 1,
  },
  {
    en: {
      question: 'Who painted the Mona Lisa?',
      options: ['Michelangelo', 'Raphael', 'Leonardo da Vinci'],
    },
    pt: {
      question: 'Quem pintou a Mona Lisa?',
      options: ['Michelangelo', 'Rafael', 'Leonardo da Vinci'],
    },
    right: 2,
  },
  {
    en: { question: 'Which is a prime number?', options: ['91', '97', '99'] },
    pt: { question: 'Qual destes é primo?', options: ['91', '97', '99'] },
    right: 1,
  },
  {
    en: {
      question: 'What is the metal that is liquid in a warm room?',
      options: ['Mercury', 'Lead', 'Zinc'],
    },
    pt: { question: 'Que metal é líquido num quarto quente?', options: ['Mercúrio', 'Chumbo', 'Zinco'] },
    right: 0,
  },
  {
    en: { question: 'How many hearts has an octopus?', options: ['One', 'Two', 'Three'] },
    pt: { question: 'Quantos corações tem um polvo?', options: ['Um', 'Dois', 'Três'] },
    right: 2,
  },
  {
    en: {
      question: 'Which language has the most native speakers?',
      options: ['Mandarin', 'English', 'Hindi'],
    },
    pt: { question: 'Que língua tem mais falantes nativos?', options: ['Mandarim', 'Inglês', 'Híndi'] },
    right: 0,
  },
];

/** Questions in one round. */
export const roundLength = 5;
export const letters = ['a', 'b', 'c'] as const;
