/** The small JSON messages that peers send beside documents. */
import type { Connection } from '@hocuspocus/server';
import * as v from 'valibot';
import { refusals } from '#protocol';

/** The command, or nothing: then the document is closed, since whoever sends this speaks another protocol. */
export function readCommand<S extends v.GenericSchema>(
  schema: S,
  payload: string,
  connection: Connection,
): v.InferOutput<S> | undefined {
  const parsed = v.safeParse(schema, parseJson(payload));
  if (parsed.success) return parsed.output;
  connection.close({ code: refusals.malformed.code, reason: 'malformed' });
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
