/**
 * Nothing thrown in a hook may end the process. Hocuspocus does not wait for some of its hooks, so what they throw becomes
 * an unhandled rejection; in the others, anything that is not an object with a reason breaks its own error handling.
 */
import type { Extension } from '@hocuspocus/server';
import { refuse } from '#protocol';
import { describeError, type Logger } from '../logger.ts';
import { Reject } from './reject.ts';

/** Hooks whose failure means no. All others only tell us something, and nobody is there to hear them fail. */
const gates = new Set<string>([
  'onAuthenticate',
  'onLoadDocument',
  'beforeHandleMessage',
  'beforeSync',
  'beforeHandleAwareness',
  'beforeUnloadDocument',
] satisfies (keyof Extension)[]);

type Hook = (payload: unknown) => unknown;

/** The same extension, which throws a `Reject` from its gates and nothing from its other hooks. */
export function guard<E extends Extension>(extension: E, logger: Logger): E {
  const members = Object.entries(extension).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === 'function' ? guardHook(name, member as Hook, logger) : member,
  ]);
  return Object.fromEntries(members) as E;
}

function guardHook(name: string, hook: Hook, logger: Logger): Hook {
  return async (payload) => {
    try {
      return await hook(payload);
    } catch (error) {
      if (!(error instanceof Reject)) {
        logger.error('hook-failed', { hook: name, ...describeError(error) });
      }
      if (gates.has(name)) throw error instanceof Reject ? error : new Reject(refuse('internal'));
      return undefined;
    }
  };
}
