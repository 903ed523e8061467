/** Gives the tab another title and icon, whatever else would change them meanwhile; undone by what it returns. */

/** An empty sheet. */
const sheet =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M3 1h7l3 3v11H3z' fill='%23fff' stroke='%23777'/></svg>";

export function disguise(page: Document, title: string): () => void {
  const before = page.title;
  const icons = [...page.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')].map(
    (link) => [link, link.href] as const,
  );
  for (const [link] of icons) link.href = sheet;
  page.title = title;

  // A message that comes would tell of itself in the title.
  const observer = new MutationObserver(() => {
    if (page.title !== title) page.title = title;
  });
  observer.observe(page.head, { childList: true, subtree: true, characterData: true });

  return () => {
    observer.disconnect();
    page.title = before;
    for (const [link, address] of icons) link.href = address;
  };
}
