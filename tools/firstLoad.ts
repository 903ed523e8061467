/** Which scripts a first visit loads: what index.html names, and what those import before they can run. */
import { array, object, optional, parse, record, string } from 'valibot';

const Manifest = record(string(), object({ file: string(), imports: optional(array(string())) }));

/**
 * Paths under the built app, sorted. `manifest` is Vite's, `html` the built page; lazy (dynamic) imports and the
 * service worker are not part of a first load. Throws where the page loads no script at all.
 */
export function firstLoadScripts(manifest: unknown, html: string): string[] {
  const chunks = parse(Manifest, manifest);
  const keysByFile = new Map(Object.entries(chunks).map(([key, { file }]) => [file, key]));
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const { imports = [] } = chunks[keysByFile.get(file) ?? ''] ?? {};
    for (const key of imports) {
      const imported = chunks[key]?.file;
      if (imported) visit(imported);
    }
  };
  for (const file of scriptsNamedIn(html)) visit(file);
  if (files.size === 0) throw new Error('index.html loads no script: is the build there?');
  return [...files].toSorted();
}

/** `<script src>` and `<link rel="modulepreload" href>`. */
function scriptsNamedIn(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>|<link\b[^>]*\brel="modulepreload"[^>]*>/g) ?? [];
  return tags.flatMap((tag) => /\b(?:src|href)="\.?\/?([^"?#]+)/.exec(tag)?.[1] ?? []);
}
