/** Where a contact's card lies: beside their line where there is room, else under or over it; never upon it. Pure. */

interface Box {
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
const apart = 6;

export function placeCard(line: Box, card: Extent, viewport: Extent) {
  const top = clamp(line.top - 8, viewport.height - card.height - edge);
  if (line.left - apart - card.width >= edge) return { left: line.left - apart - card.width, top };
  if (line.right + apart + card.width <= viewport.width - edge) return { left: line.right + apart, top };
  const left = clamp(line.left + 24, viewport.width - card.width - edge);
  const roomBelow = viewport.height - line.bottom;
  const isBelow = roomBelow >= card.height + apart || roomBelow >= line.top;
  return { left, top: isBelow ? line.bottom + apart : line.top - apart - card.height };
}

const clamp = (wanted: number, most: number): number => Math.max(edge, Math.min(wanted, most));
