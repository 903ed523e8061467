import { describe, expect, it } from 'vitest';
import { missingIn, problemsFrom, unfitIn } from './problems.ts';

describe('the sign-in form', () => {
  it('[K10] names each empty field', () => {
    expect(missingIn({ handle: ' ', password: 'secret words' })).toEqual({
      handle: { type: 'missing' },
    });
  });

  it('[I8] tells a bad handle, an empty name and a weak password apart, each at its field', () => {
    expect(unfitIn({ handle: 'no spaces please', displayName: ' ', password: 'short' })).toEqual({
      handle: { type: 'refused', refusal: 'bad-handle' },
      displayName: { type: 'refused', refusal: 'bad-display-name' },
      password: { type: 'refused', refusal: 'weak-password' },
    });
  });

  it('[I8] takes a handle in whatever case it is typed', () => {
    expect(unfitIn({ handle: ' Alice ', displayName: 'Alice', password: 'correct horse' })).toEqual({});
  });

  it.each([
    { refusal: 'handle-taken', place: 'handle' },
    { refusal: 'weak-password', place: 'password' },
    { refusal: 'bad-invite', place: 'invite' },
    { refusal: 'storage-unavailable', place: 'form' },
  ] as const)('[K10] shows $refusal at the $place', ({ refusal, place }) => {
    const failure = { type: 'refused', refusal } as const;
    expect(problemsFrom(failure)).toEqual({ [place]: failure });
  });
});
