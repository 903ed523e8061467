/** Picks the form a number asks for. Both our languages know only `one` and `other`. */

interface Forms {
  readonly one: string;
  readonly other: string;
}

export function plural(locale: string): (count: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(locale);
    return rules.select(count) === 'one' ? forms.one : forms.other;
  };
}
