/**
 * Where one person is, as a reducer: here with some device, just gone (still shown, since tabs reload and networks blink), or
 * away, which is nothing at all. Pure; times in ms since 1970.
 */
import { visibleStatus, type ChosenStatus, type VisibleStatus } from '#protocol';

export type Person =
  | { readonly type: 'here'; readonly status: ChosenStatus; readonly idle: boolean }
  | {
      readonly type: 'leaving';
      readonly status: ChosenStatus;
      readonly idle: boolean;
      readonly until: number;
    };

export type PersonEvent =
  /** A device opened the inbox; `status` is what this person chose last. */
  | { readonly type: 'arrived'; readonly status: ChosenStatus }
  | { readonly type: 'chose'; readonly status: ChosenStatus }
  /** All devices that are here have been without input for long, or not all any more. */
  | { readonly type: 'idle'; readonly idle: boolean }
  /** The last device closed it; they are shown until `until`. */
  | { readonly type: 'left'; readonly until: number }
  /** They said that they are going: nothing to wait for. */
  | { readonly type: 'signed-out' }
  | { readonly type: 'waited'; readonly now: number };

export function nextPerson(person: Person | undefined, event: PersonEvent): Person | undefined {
  switch (event.type) {
    case 'arrived':
      return { type: 'here', status: event.status, idle: false };
    case 'chose':
      return person && { ...person, status: event.status };
    case 'idle':
      return person?.type === 'here' ? { ...person, idle: event.idle } : person;
    case 'left':
      return person?.type === 'here' ? { ...person, type: 'leaving', until: event.until } : person;
    case 'signed-out':
      return undefined;
    case 'waited':
      return person?.type === 'leaving' && event.now >= person.until ? undefined : person;
  }
}

export const statusOf = (person: Person | undefined): VisibleStatus =>
  person === undefined ? 'offline' : visibleStatus(person.status, true, person.idle);
