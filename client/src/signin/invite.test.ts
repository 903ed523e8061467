import { createRoot } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { createInvite, inviteIn, inviteLink } from './invite.ts';

afterEach(() => {
  history.replaceState(null, '', location.pathname);
});

describe('an invitation', () => {
  it.each([' k3J4-h5_ ', 'https://chat.example/#invite=k3J4-h5_', '#invite=k3J4-h5_'])(
    '[I1] is read from %s',
    (text) => {
      expect(inviteIn(text)).toBe('k3J4-h5_');
    },
  );

  it('[I1] is read from its link', () => {
    expect(inviteIn(inviteLink('https://chat.example', 'k3J4-h5_'))).toBe('k3J4-h5_');
  });

  it('[I1] is taken from the address, which keeps nothing of it', async () => {
    location.hash = '#invite=first';
    await createRoot(async (dispose) => {
      const invite = createInvite();
      expect(invite()).toBe('first');
      expect(location.href).not.toContain('first');
      location.hash = '#invite=second';
      await expect.poll(invite).toBe('second');
      dispose();
    });
  });
});
