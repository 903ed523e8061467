import { describe, expect, it } from 'vitest';
import { inTime, makeScriptedModel, type ModelEvent } from './index.ts';
import { aRequest, describeModel, hearAll } from './model.contract.ts';

const said: ModelEvent = { type: 'text', text: 'four' };
const end: ModelEvent = { type: 'end' };
const short = { first: 30, between: 30, whole: 200 };
const never = async (): Promise<never> => Promise.withResolvers<never>().promise;

describeModel('a model in time', () => inTime(makeScriptedModel(() => [said, said, end])));

describe('inTime', () => {
  it('[B10] does not wait for a first word for ever', async () => {
    const model = inTime(
      makeScriptedModel(async function* () {
        yield await never();
      }),
      short,
    );
    expect(await hearAll(model, aRequest('2+2'))).toEqual([
      { type: 'fault', fault: { type: 'stalled' } },
    ]);
  });

  it('[B10] does not wait for the next word for ever', async () => {
    const model = inTime(
      makeScriptedModel(async function* () {
        yield said;
        yield await never();
      }),
      short,
    );
    expect(await hearAll(model, aRequest('2+2'))).toEqual([
      said,
      { type: 'fault', fault: { type: 'stalled' } },
    ]);
  });

  it('[B10] ends an answer that has no end', async () => {
    const model = inTime(
      makeScriptedModel(async function* () {
        for (;;) {
          await new Promise((done) => {
            setTimeout(done, 5);
          });
          yield said;
        }
      }),
      short,
    );
    expect((await hearAll(model, aRequest('2+2'))).at(-1)).toEqual({
      type: 'fault',
      fault: { type: 'stalled' },
    });
  });

  it('[B10] takes an end without a word, and a throw, for what they are', async () => {
    expect((await hearAll(inTime(makeScriptedModel(() => [said])), aRequest('2+2'))).at(-1)).toEqual({
      type: 'fault',
      fault: { type: 'cut' },
    });
    const throwing = makeScriptedModel(() => {
      throw new Error('broken');
    });
    expect(await hearAll(inTime(throwing), aRequest('2+2'))).toEqual([
      { type: 'fault', fault: { type: 'malformed' } },
    ]);
  });
});
