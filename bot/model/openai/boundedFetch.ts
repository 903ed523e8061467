/**
 * Fetches no more of a model's server than an answer can have. The `openai` package waits for the end of each line, and of each
 * error, however long it is: a server that never ends one would fill the memory.
 */

/** In bytes: of all that one call is answered with, and of one line of it. */
const most = { answer: 4 * 1024 * 1024, line: 256 * 1024 };

/** Never leaves this folder: it becomes a fault. */
export class TooMuch extends Error {
  readonly code = 'too-much';

  constructor() {
    super('the server says more than any answer is');
  }
}

const newline = 10;

export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (!response.body) return response;
  return new Response(response.body.pipeThrough(makeBound()), response);
};

/** Errors when a bound is passed, which cancels the answer and closes its connection. */
function makeBound(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let answer = 0;
  let line = 0;
  return new TransformStream({
    transform(chunk, controller) {
      const end = chunk.lastIndexOf(newline);
      answer += chunk.length;
      line = end === -1 ? line + chunk.length : chunk.length - end - 1;
      if (answer > most.answer || line > most.line) throw new TooMuch();
      controller.enqueue(chunk);
    },
  });
}
