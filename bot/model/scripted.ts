/** A model that says what it was told to say, one script for each time it is asked. */
import type { Model, ModelEvent, ModelRequest } from './types.ts';

type Script = (request: ModelRequest) => Iterable<ModelEvent> | AsyncIterable<ModelEvent>;

export const makeScriptedModel = (script: Script): Model => ({
  async *ask(request, signal) {
    for await (const event of script(request)) {
      if (signal.aborted) return;
      yield event;
    }
  },
});
