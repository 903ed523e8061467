import { expect, it } from 'vitest';
import { hashOf, putFile } from '../../../relay/test/support/index.ts';
import { makeScriptedModel, type ModelEvent, type ModelRequest } from '../../model/index.ts';
import { setScene } from './support.ts';

const end: ModelEvent = { type: 'end' };
/** One point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = { type: 'image/png', bytes: png.length, width: 1, height: 1 } as const;

it('[B17] a photo of somebody reaches the model, and one that is gone keeps nobody from an answer', async () => {
  const asked: ModelRequest[] = [];
  const { person, relay } = await setScene(
    makeScriptedModel((request) => {
      asked.push(request);
      return [{ type: 'text', text: `I see ${request.photos?.size ?? 0}` }, end];
    }),
  );
  const alice = await person('alice');
  await putFile(relay(), alice.account, new Uint8Array(png));
  await alice.write({ kind: 'photo', blob: hashOf(png), ...picture });
  await alice.hearsText('I see 1');
  expect([...(asked[0]?.photos?.values() ?? [])]).toEqual([
    `data:image/png;base64,${png.toString('base64')}`,
  ]);
  await alice.write({ kind: 'photo', blob: hashOf(Buffer.from('never sent')), ...picture });
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]?.messages.filter(({ photo }) => photo)).toHaveLength(2);
  expect(asked[1]?.photos?.size).toBe(1);
}, 60_000);
