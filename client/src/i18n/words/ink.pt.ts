/** As palavras do desenho à mão. */
import type { inkInEnglish } from './ink.en.ts';
import { plural } from './plural.ts';
import type { Spoken } from './types.ts';

const count = plural('pt-BR');

export const inkInPortuguese: Spoken<typeof inkInEnglish> = {
  'ink.title': 'Desenho',
  'ink.later': 'Depois',
  'ink.full': 'A folha está cheia. Envie, ou apague alguma coisa.',
  'ink.pens': 'Canetas',
  'ink.pen.1': 'Caneta fina',
  'ink.pen.2': 'Caneta média',
  'ink.pen.3': 'Caneta grossa',
  'ink.sheetTools': 'Folha',
  'ink.eraser': 'Borracha',
  'ink.undo': 'Desfazer',
  'ink.redo': 'Refazer',
  'ink.clear': 'Limpar',
  'ink.save': 'Salvar como imagem',
  'ink.file': 'desenho',
  'ink.drawing': 'Um desenho',
  'ink.by': (name) => `Desenho de ${name}`,
  'ink.sent': (name) => `${name} mandou um desenho para você`,
  'ink.sheet': (strokes) =>
    count(strokes, {
      one: 'Folha para desenhar, 1 traço',
      other: `Folha para desenhar, ${strokes} traços`,
    }),
};
