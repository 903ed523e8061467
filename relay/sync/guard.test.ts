import { describe, expect, it } from 'vitest';
import { refuse } from '#protocol';
import { createLogger, type Logger } from '../logger.ts';
import { guard } from './guard.ts';
import { Reject } from './reject.ts';

const createLog = (): { readonly logger: Logger; readonly lines: string[] } => {
  const lines: string[] = [];
  return { logger: createLogger({ write: (line) => lines.push(line) }, () => 0), lines };
};

const caught = async (work: Promise<unknown> | undefined): Promise<unknown> => {
  try {
    await work;
    return 'nothing';
  } catch (error) {
    return error;
  }
};

const throwing = (thrown: unknown) => async (): Promise<never> => {
  throw thrown;
};

describe('guard', () => {
  it('[R4] lets a refusal out of a gate, with its close code', async () => {
    const refused = throwing(new Reject(refuse('not-a-member')));
    const { beforeSync } = guard({ beforeSync: refused }, createLog().logger);
    expect(await caught(beforeSync())).toMatchObject({ code: 4403, reason: 'not-a-member' });
  });

  it('[R4] turns whatever else a gate throws into a refusal that Hocuspocus can read, and logs it', async () => {
    const { logger, lines } = createLog();
    const extension = guard(
      {
        beforeSync: throwing(undefined),
        onAuthenticate: throwing('text'),
        beforeHandleAwareness: throwing(new TypeError('a bug')),
      },
      logger,
    );
    const internal = { code: 4500, reason: 'internal' };
    expect(await caught(extension.beforeSync())).toMatchObject(internal);
    expect(await caught(extension.onAuthenticate())).toMatchObject(internal);
    expect(await caught(extension.beforeHandleAwareness())).toMatchObject(internal);
    expect(lines.at(-1)).toContain('a bug');
    expect(lines).toHaveLength(3);
  });

  it('[R4] lets nothing out of a hook that nobody waits for', async () => {
    const { logger, lines } = createLog();
    const broken = throwing(new Error('a bug'));
    const extension = guard(
      { onStateless: broken, onDisconnect: broken, afterUnloadDocument: broken },
      logger,
    );
    expect(await caught(extension.onStateless())).toBe('nothing');
    expect(await caught(extension.onDisconnect())).toBe('nothing');
    expect(await caught(extension.afterUnloadDocument())).toBe('nothing');
    expect(lines).toHaveLength(3);
  });

  it('[R4] catches what is thrown before the first await too', async () => {
    const { onStateless } = guard(
      {
        onStateless: () => {
          throw new Error('at once');
        },
      },
      createLog().logger,
    );
    expect(() => onStateless()).not.toThrow();
  });
});
