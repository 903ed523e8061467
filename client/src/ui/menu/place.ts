/** Where a menu opens: pure geometry in viewport pixels. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

const edge = 4;

/**
 * Below the anchor, or above it where there is more room; kept inside the viewport.
 * `fromRight` lines up the right edges, as right-to-left text asks for.
 */
export function placeMenu(anchor: Box, menu: Extent, viewport: Extent, fromRight: boolean) {
  const wanted = fromRight ? anchor.right - menu.width : anchor.left;
  const left = Math.max(edge, Math.min(wanted, viewport.width - menu.width - edge));
  const below = anchor.bottom + menu.height <= viewport.height - edge;
  const above = anchor.top - menu.height >= edge;
  const top = below || !above ? anchor.bottom : anchor.top - menu.height;
  return { left, top: Math.max(edge, Math.min(top, viewport.height - menu.height - edge)) };
}
