/** As palavras da escolha da aparência. */
export const looksInPortuguese = {
  'looks.title': 'Aparência',
  'looks.theme.aquarium': 'Aquário',
  'looks.theme.veranda': 'Varanda',
  'looks.shade': 'Claro ou escuro',
  'looks.shade.system': 'Como no aparelho',
  'looks.shade.light': 'Claro',
  'looks.shade.dark': 'Escuro',
  'looks.contrast': 'Alto contraste',
  'looks.motion': 'Menos movimento',
} as const;
