import type { Handle, UserId } from '#protocol';
import { describe, expect, it } from 'vitest';
import { candidates, mentioningAt, type Mentionable } from './mentioning.ts';

const person = (handle: string, displayName: string, name = displayName): Mentionable => ({
  profile: {
    user: `user-${handle}` as UserId,
    handle: handle as Handle,
    version: 1,
    displayName,
    personalMessage: '',
  },
  name,
});
const people = [person('bob', 'Bob'), person('zeca', 'José Carlos'), person('bia', 'Beatriz Borba')];
const found = (typed: string) => candidates(people, typed).map(({ profile }) => profile.handle);

describe('a mention that is being typed', () => {
  it.each([
    ['@', { start: 0, typed: '' }],
    ['hello @bo', { start: 6, typed: 'bo' }],
    ['hello\n@José', { start: 6, typed: 'José' }],
    ['hello @bob ', undefined],
    ['bob@', undefined],
    ['no', undefined],
  ])('[G10] in “%s” is %j', (text, expected) => {
    expect(mentioningAt(text, text.length)).toEqual(expected);
  });

  it('[G10] is the one at the cursor, not one after it', () => {
    expect(mentioningAt('@bob and @bia', 3)).toEqual({ start: 0, typed: 'bo' });
  });

  it('[G10] is of whose handle or name begins so, whatever the marks on its letters', () => {
    expect(found('')).toEqual(['bob', 'zeca', 'bia']);
    expect(found('bo')).toEqual(['bob', 'bia']);
    expect(found('jose')).toEqual(['zeca']);
    expect(found('CAR')).toEqual(['zeca']);
    expect(found('x')).toEqual([]);
  });

  it('[G10] is of whom the reader calls so, and still of whom they call themselves', () => {
    const nicknamed = [person('zeca', 'José Carlos', 'Tio Zé'), ...people.slice(0, 1)];
    const handles = (typed: string) => candidates(nicknamed, typed).map(({ profile }) => profile.handle);
    expect(handles('tio')).toEqual(['zeca']);
    expect(handles('ze')).toEqual(['zeca']);
    expect(handles('carlos')).toEqual(['zeca']);
  });
});
