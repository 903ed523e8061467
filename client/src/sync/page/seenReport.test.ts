import { beforeEach, describe, expect, it } from 'vitest';
import type { PageCommand } from '#protocol';
import { type FakeTimers, makeFakeTimers } from '../../session/test/index.ts';
import { makeSeenReport, type SeenReport } from './seenReport.ts';

let timers: FakeTimers;
let sent: PageCommand[];
let isOpen: boolean;
let known: { saved: Map<number, number>; ownRead: Map<number, number> };
let report: SeenReport;

beforeEach(() => {
  timers = makeFakeTimers();
  sent = [];
  isOpen = true;
  known = { saved: new Map([[1, 1]]), ownRead: new Map() };
  report = makeSeenReport({
    timers,
    known: () => known,
    send: (command) => {
      if (isOpen) sent.push(command);
      return isOpen;
    },
  });
});

const seen = (delivered: [number, number][], read: [number, number][]) => ({
  t: 'seen',
  delivered,
  read,
});

describe('what was seen', () => {
  it('[K3] is told once of many changes, and only what is new', () => {
    report.soon();
    report.soon();
    timers.advance(100);
    known = { saved: new Map([[1, 3]]), ownRead: new Map([[1, 1]]) };
    report.soon();
    timers.advance(100);
    report.soon();
    timers.advance(100);
    expect(sent).toEqual([seen([[1, 1]], []), seen([[1, 3]], [[1, 1]])]);
  });

  it('[K3] is told again where it could not be sent, and whole at each opening', () => {
    isOpen = false;
    report.soon();
    timers.advance(100);
    isOpen = true;
    report.soon();
    timers.advance(100);
    expect(sent).toEqual([seen([[1, 1]], [])]);
    report.fromStart();
    timers.advance(100);
    expect(sent).toEqual([seen([[1, 1]], []), seen([[1, 1]], [])]);
  });

  it('[K3] is told before the page closes', () => {
    report.soon();
    report.close();
    expect(sent).toEqual([seen([[1, 1]], [])]);
  });
});
