/** What a model is told so that it sums up what no longer fits. */
import { lineKey, type LineKey, type Line } from '#protocol';
import { describeLine } from './describe.ts';
import type { Message, PromptDeps, Summary } from './prompt.ts';

type Deps = Pick<PromptDeps, 'nameOf' | 'budget' | 'countTokens'> & {
  /** The oldest first. */
  readonly dropped: readonly Line[];
  readonly summary: Summary | undefined;
};

/** `upto`: the last line that it covers. Undefined where there is nothing to sum up. */
export function makeSummaryPrompt(
  deps: Deps,
): { readonly messages: readonly Message[]; readonly upto: string } | undefined {
  const { dropped, summary, nameOf, budget, countTokens } = deps;
  const byKey = new Map<LineKey, Line>(dropped.map((line) => [lineKey(line), line]));
  const told: string[] = [];
  let tokens = countTokens(summary?.text ?? '');
  let upto: string | undefined;
  for (const line of dropped) {
    const described = describeLine(line, { nameOf, line: (key) => byKey.get(key) });
    const text = described === undefined ? '' : `${nameOf(line.user)}: ${described}`;
    tokens += countTokens(text) + 1;
    if (tokens > budget && upto !== undefined) break;
    if (text !== '') told.push(text);
    upto = line.id;
  }
  if (upto === undefined || told.length === 0) return undefined;
  const before = summary ? `The summary so far:\n${summary.text}\n\n` : '';
  const messages: readonly Message[] = [
    {
      role: 'system',
      text: 'Sum up a chat for your own memory, in at most 150 words: who said what, what was agreed, what people like. Facts only, in the language of the chat.',
    },
    { role: 'person', text: `${before}What was said since:\n${told.join('\n')}` },
  ];
  return { messages, upto };
}
