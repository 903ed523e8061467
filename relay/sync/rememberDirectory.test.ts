import { beforeEach, describe, expect, it } from 'vitest';
import { type ConversationId, type DeviceId, err, refuse, type UserId } from '#protocol';
import { createChangeFeed } from '../changes.ts';
import type { DeviceRecord, Directory, MembershipSpan } from '../directory.ts';
import { rememberDirectory } from './rememberDirectory.ts';

const [alice, bob] = ['alice000', 'bob00000'] as [UserId, UserId];
const conversation = 'conversation1' as ConversationId;
const laptop: DeviceRecord = {
  id: 'd'.repeat(43) as DeviceId,
  user: alice,
  key: { kty: 'OKP', crv: 'Ed25519', x: 'x'.repeat(43) },
};
const changes = createChangeFeed();

let asked: string[];
let spans: MembershipSpan[];
let blocks: boolean;
let device: DeviceRecord | undefined;
let directory: Directory;

beforeEach(() => {
  asked = [];
  spans = [{ from: 0 }];
  blocks = false;
  device = laptop;
  const note = <T>(question: string, answer: T): T => {
    asked.push(question);
    return answer;
  };
  ({ directory } = rememberDirectory(
    {
      verifyAccess: async () => err(refuse('no-token')),
      device: () => note('device', device),
      memberships: () => note('memberships', spans),
      members: () => note('members', [alice, bob]),
      isPair: () => note('isPair', true),
      contacts: () => note('contacts', []),
      blocks: () => note('blocks', blocks),
      profileVersion: () => note('profileVersion', 1),
    },
    changes,
  ));
});

const askAll = () => ({
  spans: directory.memberships(conversation, alice),
  blocks: directory.blocks(alice, bob),
  isPair: directory.isPair(conversation),
  members: directory.members(conversation),
});

describe('a remembered directory', () => {
  it('[R8] answers as the directory does, and asks it once', () => {
    const first = askAll();
    const questions = asked.length;
    expect(askAll()).toEqual(first);
    expect(asked).toHaveLength(questions);
  });

  it('[R8] asks again when somebody came or left', () => {
    askAll();
    spans = [{ from: 0, until: 5 }];
    changes.emit({ type: 'membership', conversation, user: alice });
    expect(askAll().spans).toEqual([{ from: 0, until: 5 }]);
  });

  it('[I5] asks again when somebody was blocked', () => {
    askAll();
    blocks = true;
    changes.emit({ type: 'contacts', user: bob });
    expect(askAll().blocks).toBe(false);
    changes.emit({ type: 'contacts', user: alice });
    expect(askAll().blocks).toBe(true);
  });

  it('[I3] asks again about a device that was not there', () => {
    device = undefined;
    expect(directory.device(laptop.id)).toBeUndefined();
    device = laptop;
    expect(directory.device(laptop.id)).toBe(laptop);
    expect(directory.device(laptop.id)).toBe(laptop);
    expect(asked).toEqual(['device', 'device']);
  });

  it('[I4] asks again about a device that was revoked', () => {
    directory.device(laptop.id);
    device = { ...laptop, revokedAt: 5 };
    changes.emit({ type: 'device-revoked', device: laptop.id, user: alice });
    expect(directory.device(laptop.id)).toBe(device);
  });
});
