/** Counts tokens as OpenAI's newer models do; others are near enough. Loaded when a model is used: it is large. */
export async function loadTokenCounter(): Promise<(text: string) => number> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  // What people type is text, also where it looks like one of the model's own marks.
  return (text) => countTokens(text, { disallowedSpecial: new Set() });
}
