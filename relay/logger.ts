/**
 * What the relay tells its operator: one JSON line per event on stderr, or plain text where a person is looking.
 * Tokens, passwords and what people say are never among the fields.
 */
type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export type Logger = {
  /** `event` is a short, stable name to search for, such as `session-ended`. */
  readonly info: (event: string, fields?: Fields) => void;
  readonly warn: (event: string, fields?: Fields) => void;
  readonly error: (event: string, fields?: Fields) => void;
};

type Output = { readonly isTTY?: boolean; readonly write: (line: string) => unknown };
type Level = 'info' | 'warn' | 'error';
type Event = { readonly at: string; readonly level: Level; readonly event: string };

export function createLogger(output: Output, now: () => number): Logger {
  const format = output.isTTY === true ? asText : asJson;
  const log =
    (level: Level) =>
    (event: string, fields: Fields = {}): void => {
      output.write(`${format({ at: new Date(now()).toISOString(), level, event }, fields)}\n`);
    };
  return { info: log('info'), warn: log('warn'), error: log('error') };
}

/** For tests that do not look at the log. */
export const silentLogger: Logger = createLogger({ write: () => true }, () => 0);

/** The fields of an error that help an operator; a stack only where nobody expected it. */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { reason: String(error) };
  return { reason: error.message, stack: error.stack };
}

function asJson(event: Event, fields: Fields): string {
  return JSON.stringify({ ...event, ...fields });
}

function asText({ at, level, event }: Event, fields: Fields): string {
  const details = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${String(value)}`);
  return [at.slice(11, 19), level.padEnd(5), event, ...details].join(' ');
}
