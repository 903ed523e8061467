import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BlobId, EntryBody } from '#protocol';
import {
  expectToAppear,
  launchBrowser,
  makePerson,
  makePng,
  makeStranger,
  makeText,
  type Person,
  type RelayProcess,
  startRelayProcess,
  type Stranger,
  type TestFile,
} from './support/index.ts';

let relay: RelayProcess;
let browser: Browser;
let alice: Person;
let mallory: Stranger;
/** Whatever a page asked for that is not the relay's. */
const elsewhere: string[] = [];
const dialogs: string[] = [];

beforeAll(async () => {
  [relay, browser] = await Promise.all([
    startRelayProcess(),
    launchBrowser('--autoplay-policy=no-user-gesture-required'),
  ]);
  alice = await makePerson(browser, relay.url, 'Alice', { before: countViolations });
  alice.context.on('request', (request) => {
    const own = [relay.url, 'blob:', 'data:'].some((start) => request.url().startsWith(start));
    if (!own) elsewhere.push(request.url());
  });
  alice.context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await alice.createAccount();
  mallory = await makeStranger(relay.url, 'Mallory', alice);
  await alice.openConversation('Mallory');
});

afterAll(async () => {
  mallory.leave();
  await browser.close();
  await relay.remove();
});

/** Runs in the page: what the policy of its content forbade. */
function countViolations(): void {
  const violations: string[] = [];
  Object.assign(globalThis, { violations });
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => violations.push(blockedURI));
}

const log = () => alice.conversation('Mallory').getByRole('log');
const lines = () => log().getByRole('article');
const photoOf = (
  blob: BlobId,
  said: Partial<Extract<EntryBody, { kind: 'photo' }>> = {},
): EntryBody => ({
  kind: 'photo',
  blob,
  type: 'image/png',
  bytes: 10_000_000,
  width: 40,
  height: 30,
  ...said,
});

const script =
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="https://evil.example/a.png"/></svg>';
const page = '<!doctype html><script>alert(1)</script><img src="https://evil.example/b.png">';
const gone = 'cd'.repeat(32) as BlobId;

/** A GIF that says it is of ten dots, with a first frame that is of billions. */
const swollenGif = Buffer.from(
  '47494638396110001000800000000000ffffff2c0000000060ea60ea000202440100 3b'.replace(' ', ''),
  'hex',
);
/** It begins as a picture does. */
const garbled = Buffer.concat([makePng('', [40, 30]).buffer.subarray(0, 41), Buffer.alloc(400, 7)]);

describe('what a program of somebody’s own sends', () => {
  it('[MD3] as a photo, and is none that is safe to draw, is a line that says so', async () => {
    const hostile: readonly (readonly [Uint8Array, Parameters<typeof photoOf>[1]?])[] = [
      [makeText('', script).buffer],
      [makeText('', page).buffer],
      [makePng('', [4, 4], [30_000, 30_000]).buffer],
      [makePng('', [4, 4], [8_192, 8_192]).buffer],
      [swollenGif, { type: 'image/gif' }],
      [makePng('', [5, 4]).buffer, { type: 'image/gif' }],
      [garbled],
    ];
    for (const [content, said] of hostile) await mallory.say(photoOf(await mallory.put(content), said));
    const refused = log().getByText('This is no picture that can be shown');
    await vi.waitFor(async () => expect(await refused.count()).toBe(hostile.length), 30_000);
    expect(await log().locator('.photo-picture').count()).toBe(0);
  });

  it('[MD12] and is not there, or larger than was said, is not waited for', async () => {
    await mallory.say(photoOf(gone));
    await expectToAppear(log().getByText('It is not at the relay any more.'));
    const large = Buffer.concat([makePng('', [6, 4]).buffer, Buffer.alloc(3_000_000)]);
    await mallory.say(photoOf(await mallory.put(large), { bytes: 200 }));
    await expectToAppear(log().getByText('It is larger than it should be'));
  });

  it('[MD8] as a voice clip, and is none, says so when it is played', async () => {
    const blob = await mallory.put(makeText('', page).buffer);
    await mallory.say({ kind: 'voice', blob, bytes: 1_000, ms: 3_000, peaks: 'A_' });
    await log().getByRole('button', { name: 'Play', exact: true }).click();
    await expectToAppear(log().getByText('This is no sound that can be played.'));
  });

  it('[MD5, MD4] as a file is not taken where it would run, and has a name that can be saved', async () => {
    const blob = await mallory.put(makeText('', 'hello').buffer);
    for (const name of ['photo.png:x.exe', 'CON.txt', '<img src=x onerror=alert(1)>.txt']) {
      await mallory.say({ kind: 'file', blob, name, bytes: 5 });
    }
    const refused = lines().filter({ hasText: 'photo.png_x.exe' });
    await expectToAppear(refused.getByText('could run a program, so it is not taken'));
    expect(await refused.getByRole('button', { name: 'Accept and save' }).count()).toBe(0);
    const saved = lines().filter({ hasText: '_CON.txt' });
    const saving = alice.page().waitForEvent('download');
    await saved.getByRole('button', { name: 'Accept and save' }).click();
    expect((await saving).suggestedFilename()).toBe('_CON.txt');
    await expectToAppear(log().getByText('_img src=x onerror=alert(1)_.txt'));
  });

  it('[EM14, CE4] as thousands of emoticons is drawn as few, and what is no picture stays its code', async () => {
    const blob = await mallory.put(makeText('', script).buffer);
    await mallory.say({ kind: 'text', text: ':)'.repeat(4_000) });
    await mallory.say({ kind: 'text', text: 'xx '.repeat(2_000), emoticons: [{ code: 'xx', blob }] });
    await mallory.say({ kind: 'text', text: 'and now?' });
    await expectToAppear(log().getByText('and now?'));
    expect(await lines().nth(-3).locator('.emoticon').count()).toBe(100);
    expect(await lines().nth(-2).locator('img.custom-emoticon').count()).toBe(0);
  });

  it('[CW11] as thousands of reactions leaves room for the others', async () => {
    const said = await mallory.say({ kind: 'text', text: 'look' });
    const target = { id: said.id, user: said.user };
    for (let index = 0; index < 300; index += 1) {
      await mallory.say({ kind: 'react', target, reaction: `r${index}`, on: true });
    }
    const line = lines().filter({ hasText: 'look' });
    await expectToAppear(line.getByRole('button', { name: 'r299: Mallory' }));
    expect(await line.getByRole('group', { name: 'Reactions' }).getByRole('button').count()).toBe(8);
  });

  it('[IK5] as a drawing on an endless sheet takes no more room than any', async () => {
    const stroke = { color: '#000000', pen: 3, points: 'AAAA' } as const;
    await mallory.say({ kind: 'ink', width: 1, height: 1_023, strokes: [stroke] });
    await mallory.say({ kind: 'ink', width: 1_023, height: 1, strokes: [stroke] });
    const drawings = log().locator('.ink-line-place');
    await vi.waitFor(async () => expect(await drawings.locator('svg').count()).toBe(2), 15_000);
    const sizes = await drawings.evaluateAll((places) =>
      places.map((place) => Math.max(place.clientWidth, place.scrollHeight)),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(322);
  });

  it('[WK2, EM15] by a name that nobody has, or a link that hides where it leads, is what it is', async () => {
    await mallory.say({ kind: 'wink', wink: 'constructor' });
    await expectToAppear(log().getByText('constructor'));
    await mallory.say({ kind: 'text', text: 'https://g\u043e\u043egle.com javascript:alert(1)' });
    const link = log().getByRole('link');
    await expectToAppear(link);
    expect(await link.getAttribute('data-host')).toBe('xn--ggle-55da.com');
    expect(await link.count()).toBe(1);
  });

  it('[MD14] leaves the page to its reader: it goes on, runs nothing of it, and asks nobody but the relay', async () => {
    await alice.say('Mallory', 'enough');
    expect(elsewhere).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(alice.complaints).toEqual([]);
    const violations = await alice
      .page()
      .evaluate(() => (globalThis as unknown as { readonly violations: readonly string[] }).violations);
    expect(violations).toEqual([]);
  });
});

describe('what one picks oneself', () => {
  it('[MD3, MD5, K10] is refused in one’s own language, and nothing that was written is lost', async () => {
    await alice.page().evaluate(() => localStorage.setItem('cutuca:locale', 'pt-BR'));
    await alice.page().reload();
    const window = alice.page().getByRole('region', { name: 'Conversa com Mallory' });
    const field = window.getByRole('textbox', { name: 'Mensagem' });
    await field.fill('meia frase');
    await expectToAppear(window.getByText('enough'));
    const said = await window.getByRole('article').count();
    const pick = async (button: string, file: TestFile) => {
      const chooser = alice.page().waitForEvent('filechooser');
      await window.getByRole('button', { name: button, exact: true }).click();
      await (await chooser).setFiles(file);
    };
    const photo = (buffer: Buffer): TestFile => ({ name: 'a.png', mimeType: 'image/png', buffer });
    const tooLarge = 'grande demais para abrir com segurança';
    const refused: readonly (readonly [string, TestFile, string])[] = [
      ['Enviar uma foto', makeText('a.png', script), 'Essa imagem não pode ser enviada'],
      ['Enviar uma foto', makePng('a.png', [4, 4], [60_000, 60_000]), tooLarge],
      ['Enviar uma foto', photo(garbled), 'Essa imagem está danificada'],
      ['Enviar uma foto', photo(swollenGif), tooLarge],
      ['Enviar um arquivo', makeText('foto.png:x.exe', 'MZ'), 'pode executar um programa'],
      ['Enviar um arquivo', makeText('vazio.txt', ''), 'Esse arquivo está vazio'],
    ];
    for (const [button, file, word] of refused) {
      await pick(button, file);
      await expectToAppear(window.getByText(word));
    }
    expect(await field.inputValue()).toBe('meia frase');
    expect(await window.getByRole('article').count()).toBe(said);
  });
});
