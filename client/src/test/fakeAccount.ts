/** A member of the cast as they are signed in. */
import type { Character } from '#protocol/testing';
import type { Account } from '../session/index.ts';

export const makeFakeAccount = ({
  user,
  handle,
  displayName,
  device,
  privateKey,
}: Character): Account => ({
  user,
  handle,
  profile: { user, handle, version: 1, displayName, personalMessage: '' },
  administrator: false,
  status: 'available',
  device,
  key: privateKey,
  storage: handle,
});
