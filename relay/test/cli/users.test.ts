import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../database/index.ts';
import {
  callRelay,
  connectRaw,
  makeAccount,
  makeDevice,
  refusalOf,
  signInTo,
  startRelay,
  type TestRelay,
  valueOf,
} from '../support/index.ts';
import { run } from './run.ts';

let folder: string;
let relay: TestRelay | undefined;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'cutuca-users-')), 'data');
  relay = undefined;
});

afterEach(async () => {
  await relay?.close();
  rmSync(join(folder, '..'), { recursive: true });
});

const cutuca = async (line: string, input?: string) =>
  run([...line.split(' '), '--data', folder], input === undefined ? {} : { input });

async function startHere(registration: 'open' | 'invite' = 'open'): Promise<TestRelay> {
  relay = await startRelay({ config: { data: folder, registration } });
  return relay;
}

async function signIn(at: TestRelay, handle: string, password: string) {
  return signInTo(at, { handle, password, device: await makeDevice() });
}

const list = async (): Promise<unknown> => JSON.parse((await cutuca('user list --json')).out);

describe('the accounts of a relay that does not run', () => {
  it('[X9] can be made beforehand, with a password that is shown once', async () => {
    const { code, out } = await cutuca('user add Alice --admin');
    expect(code).toBe(0);
    const password = /shown this once: (\S+)\n$/.exec(out)?.[1] ?? '';
    const at = await startHere();
    expect(await signIn(at, 'alice', password)).toMatchObject({
      value: { administrator: true, profile: { handle: 'alice', displayName: 'Alice' } },
    });
    expect(await callRelay(at.url, 'relay')).toMatchObject({ value: { empty: false } });
  });

  it('[X9] are not looked for where there is no data', async () => {
    const { code, err } = await cutuca('user list');
    expect(code).toBe(1);
    expect(err).toContain(`There is no data of a relay in ${folder}.`);
  });
});

describe('the accounts of a relay that runs', () => {
  it('[X9] are listed', async () => {
    const at = await startHere();
    await makeAccount(at, 'alice');
    await cutuca('user add bob');
    expect(await list()).toMatchObject([
      { handle: 'alice', administrator: true, disabled: false, kind: 'person' },
      { handle: 'bob', administrator: false },
    ]);
    expect((await cutuca('user list')).out).toMatch(/^alice +Alice +administrator /m);
    expect((await cutuca('user list --json')).out).not.toContain('argon2');
  });

  it('[X9] are signed out at once when they are disabled, and can come back', async () => {
    const at = await startHere();
    const alice = await makeAccount(at, 'alice');
    const peer = await connectRaw(at, alice.token);
    expect(await cutuca('user disable alice')).toMatchObject({ code: 0 });
    expect(await peer.ended).toMatchObject({ reason: 'signed-out' });
    expect(refusalOf(await alice.call('contacts'))).toBe('signed-out');
    expect(refusalOf(await signIn(at, 'alice', alice.password))).toBe('disabled-account');
    expect(refusalOf(await signIn(at, 'alice', 'not the password'))).toBe('wrong-credentials');
    expect(await list()).toMatchObject([{ handle: 'alice', disabled: true }]);
    await cutuca('user enable alice');
    expect(refusalOf(await signIn(at, 'alice', alice.password))).toBe('accepted');
  });

  it('[X9] get new passwords, and whoever knew the old one is signed out', async () => {
    const at = await startHere();
    const alice = await makeAccount(at, 'alice');
    const { out } = await cutuca(
      'user reset-password alice --password-stdin',
      'four quite plain words\n',
    );
    expect(out).not.toContain('plain');
    expect(refusalOf(await alice.call('contacts'))).toBe('signed-out');
    expect(refusalOf(await signIn(at, 'alice', alice.password))).toBe('wrong-credentials');
    expect(refusalOf(await signIn(at, 'alice', 'four quite plain words'))).toBe('accepted');
  });

  it('[X9] become administrators', async () => {
    const at = await startHere('invite');
    const alice = await makeAccount(at, 'alice');
    const { invite } = valueOf(await alice.call('createInvite'));
    const bob = await makeAccount(at, 'bob', { invite });
    expect(refusalOf(await bob.call('createInvite'))).toBe('forbidden');
    await cutuca('user make-admin bob');
    expect(refusalOf(await bob.call('createInvite'))).toBe('accepted');
  });

  it('[X9] are joined by whoever gets an invite', async () => {
    const at = await startHere('invite');
    expect((await cutuca('invite')).err).toContain('user add HANDLE --admin');
    await makeAccount(at, 'alice');
    const { out } = await cutuca('invite --public-url https://chat.example --registration invite');
    expect(out).toMatch(/^https:\/\/chat\.example\/#invite=/);
    const invite = out.trim().split('#invite=')[1] ?? '';
    expect((await makeAccount(at, 'bob', { invite })).signedIn.administrator).toBe(false);
  });

  it.each([
    ['user disable bob', '', 'Nobody here is called bob.'],
    ['user reset-password bob', '', 'Nobody here is called bob.'],
    ['user make-admin bob', '', 'Nobody here is called bob.'],
    ['user add alice', '', 'Somebody is called alice already.'],
    ['user add carol --password-stdin', 'short', 'too short'],
  ])('[X9] are left alone by a command that can’t be carried out: %s', async (line, input, reason) => {
    const at = await startHere();
    await makeAccount(at, 'alice');
    const before = await list();
    const { code, err } = await cutuca(line, input);
    expect(code).toBe(1);
    expect(err).toContain(reason);
    expect(await list()).toEqual(before);
  });

  it('[X4] are left alone by a program of another version than the relay', async () => {
    await startHere();
    const other = openDatabase(folder);
    other.pragma('user_version = 1');
    const { code, err } = await cutuca('user list');
    other.close();
    expect(code).toBe(1);
    expect(err).toContain('is of another version');
  });
});

describe('the administrator link', () => {
  it('[X3] makes an administrator of whoever comes with it, once, also after a stranger', async () => {
    const at = await startHere('invite');
    const invite = at.newAdministratorLink();
    expect((await makeAccount(at, 'mallory')).signedIn.administrator).toBe(true);
    expect((await makeAccount(at, 'alice', { invite })).signedIn.administrator).toBe(true);
    await expect(makeAccount(at, 'bob', { invite })).rejects.toThrow('bad-invite');
  });

  it('[X3] is used up by the first account where that came with it', async () => {
    const at = await startHere('invite');
    const invite = at.newAdministratorLink();
    await makeAccount(at, 'alice', { invite });
    await expect(makeAccount(at, 'bob', { invite })).rejects.toThrow('bad-invite');
  });

  it('[X3] is good for thirty minutes, and void when a new one is made', async () => {
    let now = Date.now();
    relay = await startRelay({
      config: { data: folder, registration: 'invite' },
      clock: { now: () => now },
    });
    await makeAccount(relay, 'alice');
    const [first, second] = [relay.newAdministratorLink(), relay.newAdministratorLink()];
    await expect(makeAccount(relay, 'bob', { invite: first })).rejects.toThrow('bad-invite');
    now += 30 * 60_000;
    await expect(makeAccount(relay, 'bob', { invite: second })).rejects.toThrow('bad-invite');
  });
});
