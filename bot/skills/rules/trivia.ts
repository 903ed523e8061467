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
  {
    en: { question: 'Which colour is not in a rainbow?', options: ['Violet', 'Brown', 'Orange'] },
    pt: { question: 'Que cor não está no arco-íris?', options: ['Violeta', 'Marrom', 'Laranja'] },
    right: 1,
  },
  {
    en: { question: 'How many minutes has a day?', options: ['1,240', '1,440', '1,640'] },
    pt: { question: 'Quantos minutos tem um dia?', options: ['1.240', '1.440', '1.640'] },
    right: 1,
  },
  {
    en: { question: 'Which river flows through Manaus?', options: ['Negro', 'Nile', 'Danube'] },
    pt: { question: 'Que rio passa por Manaus?', options: ['Negro', 'Nilo', 'Danúbio'] },
    right: 0,
  },
  {
    en: { question: 'What do bees make besides honey?', options: ['Silk', 'Wax', 'Milk'] },
    pt: { question: 'O que as abelhas fazem além de mel?', options: ['Seda', 'Cera', 'Leite'] },
    right: 1,
  },
  {
    en: { question: 'How many keys has a full piano?', options: ['76', '84', '88'] },
    pt: { question: 'Quantas teclas tem um piano completo?', options: ['76', '84', '88'] },
    right: 2,
  },
  {
    en: { question: 'Which of them is a spider’s relative?', options: ['Ant', 'Scorpion', 'Beetle'] },
    pt: { question: 'Qual deles é parente da aranha?', options: ['Formiga', 'Escorpião', 'Besouro'] },
    right: 1,
  },
];

/** Questions in one round. */
export const roundLength = 5;
export const letters = ['a', 'b', 'c'] as const;
