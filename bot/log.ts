/** One line of JSON per event on stderr. What people say, keys and passwords are never among the fields. */
import type { Log } from './peer/index.ts';

type Output = { readonly write: (line: string) => unknown };

export const makeLog =
  (output: Output, handle: string): Log =>
  (level, event, fields = {}) => {
    output.write(
      `${JSON.stringify({ at: new Date().toISOString(), level, event, bot: handle, ...fields })}\n`,
    );
  };
