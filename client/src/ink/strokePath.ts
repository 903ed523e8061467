/** The outline of a stroke as an SVG path. Pure. */
import type { InkPoint } from '#protocol';
import { getStroke } from 'perfect-freehand';

export type Pen = 1 | 2 | 3;

/** How wide each pen draws, in units of the sheet. */
export const penWidths: Readonly<Record<Pen, number>> = { 1: 4, 2: 8, 3: 16 };

/** A mouse or a finger has no pressure: its line is thinner where it is fast. */
const hasPressure = (points: readonly InkPoint[]): boolean =>
  points.some(({ pressure }) => pressure !== points[0]?.pressure);

export function strokePath(points: readonly InkPoint[], pen: Pen): string {
  const outline = getStroke(
    points.map(({ x, y, pressure }) => ({ x, y, pressure: pressure / 15 })),
    {
      size: penWidths[pen],
      thinning: 0.5,
      smoothing: 0.5,
      streamline: 0.35,
      simulatePressure: !hasPressure(points),
    },
  );
  const [first] = outline;
  if (!first) return '';
  const corners = outline.map(([x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? first;
    return `${round(x)} ${round(y)} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
  });
  return `M${round(first[0])} ${round(first[1])}Q${corners.join(' ')}Z`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
