/** The tools that a model wants used, put together from the pieces in which a stream brings them. */
import type {
  ChatCompletionChunk,
  ChatCompletionMessageParam,
  ChatCompletionTool,
} from 'openai/resources';
import type { ModelEvent, Tool } from '../types.ts';

type Piece = ChatCompletionChunk.Choice.Delta.ToolCall;
export type ToolCall = { readonly id: string; readonly name: string; readonly input: string };

export const toolList = (tools: readonly Tool[]): ChatCompletionTool[] =>
  tools.map(({ name, description, parameters }) => ({
    type: 'function',
    function: { name, description, parameters: { ...parameters } },
  }));

export function addPieces(calls: readonly ToolCall[], pieces: readonly Piece[]): readonly ToolCall[] {
  const all = [...calls];
  for (const { index, id, function: called } of pieces) {
    // A hole of millions would be walked through by all that reads the list.
    if (!Number.isInteger(index) || index < 0 || index > all.length) continue;
    const before = all[index] ?? { id: '', name: '', input: '' };
    all[index] = {
      id: id ?? before.id,
      name: before.name + (called?.name ?? ''),
      input: before.input + (called?.arguments ?? ''),
    };
  }
  return all;
}

const most = { calls: 8, input: 16 * 1024 };

/** No answer needs so many, or such long ones. */
export const areTooMany = (calls: readonly ToolCall[]): boolean =>
  calls.length > most.calls || calls.some(({ input, name }) => input.length + name.length > most.input);

/** Uses them, and says so in the words that the model expects. */
export function useTools(
  calls: readonly ToolCall[],
  tools: readonly Tool[],
): { readonly events: readonly ModelEvent[]; readonly messages: readonly ChatCompletionMessageParam[] } {
  const used = calls.map((call) => ({ call, ...run(call, tools) }));
  return {
    events: used.flatMap(({ act }) => (act ? [{ type: 'act', act } as const] : [])),
    messages: [
      {
        role: 'assistant',
        content: null,
        tool_calls: calls.map(({ id, name, input }) => ({
          id,
          type: 'function' as const,
          function: { name, arguments: input },
        })),
      },
      ...used.map(({ call, result }) => ({
        role: 'tool' as const,
        tool_call_id: call.id,
        content: result,
      })),
    ],
  };
}

function run({ name, input }: ToolCall, tools: readonly Tool[]): ReturnType<Tool['run']> {
  const tool = tools.find((each) => each.name === name);
  if (!tool) return { result: `There is no tool ${name}.` };
  try {
    return tool.run(JSON.parse(input === '' ? '{}' : input));
  } catch {
    return { result: 'The input was no JSON.' };
  }
}
