import { ok } from '#protocol';
import { describe, expect, it } from 'vitest';
import { hashOf, makeTransfer } from './transfer.ts';

/** An answer that comes byte by thousand bytes, and how much of it was taken. */
function pouring(content: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (taken >= content.length) {
          controller.close();
          return;
        }
        controller.enqueue(content.subarray(taken, taken + 1_000));
        taken += 1_000;
      },
    },
    { highWaterMark: 0 },
  );
  const transfer = makeTransfer({
    environment: {
      origin: 'https://chat.example',
      fetch: () => Promise.resolve(new Response(body, { headers })),
    },
    session: {
      accessToken: () => Promise.resolve(ok('token')),
      call: () => Promise.reject(new Error('There is nothing to call.')),
    },
  });
  return { transfer, taken: () => taken };
}

const content = new Uint8Array(50_000).fill(7);
const blob = await hashOf(new Blob([content]));

describe('a file that comes', () => {
  it('[MD12] is taken where it has as many bytes as it may', async () => {
    const { transfer } = pouring(content);
    const got = await transfer.get(blob, { most: content.length });
    expect(got.ok && got.value.size).toBe(content.length);
  });

  it('[MD12] is not waited for where it says that it has more', async () => {
    const { transfer, taken } = pouring(content, { 'content-length': '50000' });
    expect(await transfer.get(blob, { most: 10_000 })).toEqual({ ok: false, error: { type: 'larger' } });
    expect(taken()).toBe(0);
  });

  it('[MD12] is let go of where it has more, whatever it says', async () => {
    const { transfer, taken } = pouring(content, { 'content-length': '1' });
    expect(await transfer.get(blob, { most: 10_000 })).toEqual({ ok: false, error: { type: 'larger' } });
    expect(taken()).toBeLessThan(15_000);
  });
});
