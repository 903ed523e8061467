/** What an answer costs. */
export type Usage = { readonly promptTokens: number; readonly answerTokens: number };

/** Per million tokens, in whatever money the budgets are in. */
export type Price = { readonly prompt: number; readonly answer: number };
export type Prices = Readonly<Record<string, Price>>;

const million = 1_000_000;

/** Nothing where the model has no price: what runs at home costs nothing. */
export function costOf({ promptTokens, answerTokens }: Usage, model: string, prices: Prices): number {
  const price = prices[model];
  if (!price) return 0;
  return (promptTokens * price.prompt + answerTokens * price.answer) / million;
}
