/**
 * The commands in a page: blocks marked `sh` work where the page's reader is, and here; blocks marked `sh elsewhere` need
 * another machine – a container engine, a service manager, root.
 */
export type Block = { readonly where: 'here' | 'elsewhere'; readonly text: string };

export function readBlocks(page: string): Block[] {
  return [...page.matchAll(/^( *)```sh( elsewhere)?\n(.*?)^\1```$/gms)].map(
    ([, indent = '', mark, body = '']) => ({
      where: mark === undefined ? 'here' : 'elsewhere',
      text: body
        .split('\n')
        .map((line) => line.slice(indent.length))
        .join('\n')
        .trim(),
    }),
  );
}

/** One by one, also where a line has several. */
export function commandsIn(text: string): string[] {
  return text
    .split(/\n|&&/)
    .map((command) => command.replace(/\s+#.*$/, '').trim())
    .filter(Boolean);
}
