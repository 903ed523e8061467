/** What is typed after a slash: a command, or a text that only begins with one. Pure. */

export type Typed =
  | { readonly type: 'text'; readonly text: string }
  /** `name` in lower case; `rest` without the blanks around it. */
  | { readonly type: 'command'; readonly name: string; readonly rest: string };

const command = /^\/(?<name>\p{L}[\p{L}\p{N}_-]*)(?:\s+(?<rest>[\s\S]*))?$/u;

/** Two slashes write one. A path such as `/usr/bin` is no command. */
export function parseTyped(typed: string): Typed {
  if (typed.startsWith('//')) return { type: 'text', text: typed.slice(1) };
  const found = command.exec(typed)?.groups;
  if (found?.['name'] === undefined) return { type: 'text', text: typed };
  return { type: 'command', name: found['name'].toLowerCase(), rest: (found['rest'] ?? '').trim() };
}

/** How one types it. */
export function printTyped(typed: Typed): string {
  if (typed.type === 'text') return typed.text.startsWith('/') ? `/${typed.text}` : typed.text;
  return typed.rest === '' ? `/${typed.name}` : `/${typed.name} ${typed.rest}`;
}

/** The beginning of a command's name, while it is being typed. */
export const nameBegun = (typed: string): string | undefined =>
  /^\/(?<name>[\p{L}\p{N}_-]*)$/u.exec(typed)?.groups?.['name']?.toLowerCase();
