import { describe, expect, it } from 'vitest';
import { nextPerson, statusOf, type Person, type PersonEvent } from './person.ts';

const after = (...events: readonly PersonEvent[]): Person | undefined =>
  events.reduce<Person | undefined>(nextPerson, undefined);

const arrived: PersonEvent = { type: 'arrived', status: 'available' };
const left: PersonEvent = { type: 'left', until: 45_000 };

describe('a person', () => {
  it('[R6] is offline until a device of theirs is here', () => {
    expect(statusOf(undefined)).toBe('offline');
    expect(statusOf(after(arrived))).toBe('available');
  });

  it('[R6] shows the status they chose', () => {
    expect(statusOf(after(arrived, { type: 'chose', status: 'busy' }))).toBe('busy');
  });

  it('[R6] who appears offline looks like one who is', () => {
    expect(statusOf(after({ type: 'arrived', status: 'hidden' }))).toBe('offline');
  });

  it('[R6] stays until the delay is over', () => {
    expect(statusOf(after(arrived, left, { type: 'waited', now: 44_999 }))).toBe('available');
    expect(statusOf(after(arrived, left, { type: 'waited', now: 45_000 }))).toBe('offline');
  });

  it('[R6] who returns in time has not been away', () => {
    expect(statusOf(after(arrived, left, arrived, { type: 'waited', now: 45_000 }))).toBe('available');
  });

  it('[R6] who signs out is offline at once', () => {
    expect(statusOf(after(arrived, { type: 'signed-out' }))).toBe('offline');
    expect(statusOf(after(arrived, { type: 'signed-out' }, left))).toBe('offline');
  });

  it('[PR1] is away while no device of theirs has any input, if they had chosen “available”', () => {
    expect(statusOf(after(arrived, { type: 'idle', idle: true }))).toBe('away');
    expect(statusOf(after(arrived, { type: 'idle', idle: true }, { type: 'idle', idle: false }))).toBe(
      'available',
    );
    expect(statusOf(after(arrived, { type: 'idle', idle: true }, left))).toBe('away');
    expect(statusOf(after(arrived, { type: 'idle', idle: true }, arrived))).toBe('available');
  });

  it('[PR1] keeps a chosen status while no device of theirs has any input', () => {
    for (const status of ['busy', 'brb', 'away', 'call', 'lunch'] as const) {
      expect(statusOf(after({ type: 'arrived', status }, { type: 'idle', idle: true }))).toBe(status);
    }
    expect(statusOf(after({ type: 'arrived', status: 'hidden' }, { type: 'idle', idle: true }))).toBe(
      'offline',
    );
  });

  it('[R6] can change the status only while here', () => {
    expect(statusOf(after({ type: 'chose', status: 'busy' }))).toBe('offline');
    expect(statusOf(after(arrived, left, { type: 'chose', status: 'busy' }))).toBe('busy');
  });
});
