/** Picks the form a number asks for. Both our languages know only `one` and `other`. */

interface Forms {
  readonly one: string;
  readonly other: string;
}

export function plural(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => (rules.select(count) === 'one' ? forms.one : forms.other);
}
