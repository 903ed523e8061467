/** Which of the two languages something is in. A guess from a few words that only one of them has. */
export type Language = 'en' | 'pt';

const words: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the is are am you your what how who when where why hello hi hey please thanks thank and i my me it do can could will would remind roll flip sorry good of to'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'o os um uma você voce vc é eu meu minha que qual como quem quando onde porque oi olá ola bom boa por favor obrigado obrigada e não nao sim me lembra quanto são sao em de do da para tudo desculpa'.split(
      ' ',
    ),
  ),
};

/** `before`: the language of what was said earlier, kept where this says nothing. */
export function languageOf(text: string, before: Language): Language {
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const score = (language: Language): number => said.filter((word) => words[language].has(word)).length;
  const portuguese = score('pt') + (/[ãõáéíóúâêôç]/i.test(text) ? 1 : 0);
  const english = score('en');
  if (portuguese === english) return before;
  return portuguese > english ? 'pt' : 'en';
}
