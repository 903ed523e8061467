/** From pointer events to strokes on the sheet: pen, finger or mouse, with pressure where there is any. */
import { mostPressure, type InkPoint } from '#protocol';
import { createSignal, type Accessor } from 'solid-js';
import { sheetSize, type DrawnStroke, type Sheet } from './sheet.ts';
import type { Pen } from './strokePath.ts';

export interface Tool {
  readonly pen: Pen;
  readonly color: string;
  readonly erasing: boolean;
}

export interface Drawing {
  /** The stroke under the pointer, not on the sheet yet. */
  readonly current: Accessor<DrawnStroke | undefined>;
  onPointerDown(event: SvgPointerEvent): void;
  onPointerMove(event: SvgPointerEvent): void;
  onPointerUp(): void;
}

type SvgPointerEvent = PointerEvent & { readonly currentTarget: SVGSVGElement };

/** Points nearer than this to the one before say nothing new. */
const apart = 2;
const eraserReach = 10;

export interface DrawingDeps {
  readonly sheet: Sheet;
  readonly tool: Accessor<Tool>;
}

export function createDrawing({ sheet, tool }: DrawingDeps): Drawing {
  const [current, setCurrent] = createSignal<DrawnStroke>();

  function take(event: SvgPointerEvent) {
    const events = event.getCoalescedEvents();
    for (const each of events.length > 0 ? events : [event]) {
      const point = pointOf(each, event.currentTarget);
      if (tool().erasing) sheet.erase(point, eraserReach);
      else setCurrent((stroke) => stroke && withPoint(stroke, point));
    }
  }

  function onPointerUp() {
    const stroke = current();
    setCurrent(undefined);
    if (stroke && stroke.points.length > 0) sheet.add(stroke);
  }

  return {
    current,
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { pen, color, erasing } = tool();
      if (!erasing) setCurrent({ pen, color, points: [] });
      take(event);
    },
    onPointerMove(event) {
      if (event.buttons !== 0) take(event);
    },
    onPointerUp,
  };
}

function withPoint(stroke: DrawnStroke, point: InkPoint): DrawnStroke {
  const last = stroke.points.at(-1);
  if (last && Math.hypot(point.x - last.x, point.y - last.y) < apart) return stroke;
  return { ...stroke, points: [...stroke.points, point] };
}

function pointOf(event: PointerEvent, svg: SVGSVGElement): InkPoint {
  const box = svg.getBoundingClientRect();
  const on = (place: number, start: number, length: number, most: number) =>
    Math.round(Math.max(0, Math.min(1, (place - start) / length)) * most);
  return {
    x: on(event.clientX, box.left, box.width, sheetSize.width),
    y: on(event.clientY, box.top, box.height, sheetSize.height),
    pressure: Math.round(event.pressure * mostPressure),
  };
}
