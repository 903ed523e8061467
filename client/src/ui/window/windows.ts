/**
 * The windows of the desktop: which are open, where they are, and which is in front.
 * A store without a DOM; `Window`, `Desktop` and `TaskBar` draw it.
 */
import { batch } from 'solid-js';
import { createStore, produce } from 'solid-js/store';
import {
  cascade,
  dockRight,
  fitSize,
  keepReachable,
  pullEdge,
  snap,
  tile,
  type Edge,
  type Point,
  type Rect,
  type Size,
} from './geometry.ts';

export interface WindowSpec {
  readonly id: string;
  readonly title: string;
  /** Address of a 16 px picture for the caption and the task bar. */
  readonly icon: string;
  readonly size: Size;
  readonly min: Size;
  /** The window that a phone goes back to, docked at the right edge of a wide screen. */
  readonly home?: boolean;
}

export type WindowMode = 'normal' | 'maximised' | 'minimised';

export interface WindowState extends WindowSpec {
  readonly rect: Rect;
  readonly mode: WindowMode;
  /** What leaving `minimised` goes back to. */
  readonly shownAs: 'normal' | 'maximised';
  readonly flashing: boolean;
}

export interface Windows {
  /** Open windows, oldest first. */
  readonly list: readonly WindowState[];
  readonly area: Size;
  /** One pane at a time: the screen is as narrow as a phone's. */
  compact(): boolean;
  /** All but the home window stand in one place, of which the tabs show one. */
  gathered(): boolean;
  gather(gathered: boolean): void;
  find(id: string): WindowState | undefined;
  /** The id of the window in front, unless every window is minimised. */
  top(): string | undefined;
  /** Whether a window is to be drawn: not minimised, and on a phone the one in front. */
  shown(id: string): boolean;
  /** 0 is furthest back. */
  depth(id: string): number;
  /** Opens a window, or brings the one of that id to the front. A quiet one opens minimised and flashing. */
  open(spec: WindowSpec, how?: { readonly quiet?: boolean }): void;
  close(id: string): void;
  /** Brings to the front, out of the task bar if need be, and stops the flashing. */
  focus(id: string): void;
  minimise(id: string): void;
  toggleMaximise(id: string): void;
  /** What a click in the task bar does: shows, brings to the front, or minimises what is in front already. */
  toggle(id: string): void;
  /** On a phone: leaves for the home window. */
  back(id: string): void;
  move(id: string, to: Point): void;
  /** Where it was when it was last open, as far as that is in reach. */
  put(id: string, rect: Rect): void;
  pull(id: string, edge: Edge, by: Point, from: Rect): void;
  /** Draws attention, until the window comes to the front. */
  flash(id: string): void;
  retitle(id: string, title: string, icon?: string): void;
  setArea(area: Size): void;
  cascadeAll(): void;
  tileAll(): void;
}

/** At this width and under, windows fill the screen. */
const compactWidth = 760;

export const conversationSize = { width: 587, height: 466 };
export const conversationMin = { width: 365, height: 383 };
export const mainSize = { width: 400, height: 650 };
export const mainMin = { width: 300, height: 500 };

interface State {
  list: WindowState[];
  order: string[];
  area: Size;
  gathered: boolean;
}

export function makeWindows(initialArea: Size): Windows {
  const [state, setState] = createStore<State>({
    list: [],
    order: [],
    area: initialArea,
    gathered: false,
  });

  const find = (id: string) => state.list.find((window) => window.id === id);
  const compact = () => state.area.width <= compactWidth;
  const change = (id: string, part: Partial<WindowState>) =>
    setState('list', (window) => window.id === id, part);
  /** Of gathered windows all go where one of them goes. */
  const changePlace = (id: string, part: Partial<WindowState>) =>
    state.gathered && !find(id)?.home
      ? setState('list', (window) => !window.home, part)
      : change(id, part);
  /** The gathered window that is drawn. */
  const front = () => {
    const id = state.order.findLast((each) => !find(each)?.home);
    return id !== undefined && find(id)?.mode !== 'minimised' ? id : undefined;
  };
  const top = () => state.order.findLast((id) => find(id)?.mode !== 'minimised');
  const home = () => state.list.find((window) => window.home)?.id;
  const raise = (id: string) =>
    setState('order', (order) => [...order.filter((other) => other !== id), id]);

  function place(spec: WindowSpec): Rect {
    const size = fitSize(spec.size, spec.min, state.area);
    if (spec.home) return dockRight(size, state.area);
    const beside = state.list.find((window) => !window.home);
    if (state.gathered && beside) return beside.rect;
    return cascade(state.list.filter((window) => !window.home).length, size, state.area);
  }

  function focus(id: string) {
    const window = find(id);
    if (!window || (top() === id && !window.flashing)) return;
    batch(() => {
      raise(id);
      changePlace(id, { mode: window.mode === 'minimised' ? window.shownAs : window.mode });
      change(id, { flashing: false });
    });
  }

  function open(spec: WindowSpec, { quiet = false } = {}) {
    if (find(spec.id)) {
      if (!quiet) focus(spec.id);
      return;
    }
    const mode = quiet ? 'minimised' : 'normal';
    setState(
      produce((draft) => {
        draft.list.push({ ...spec, rect: place(spec), mode, shownAs: 'normal', flashing: quiet });
        if (quiet) draft.order.unshift(spec.id);
        else draft.order.push(spec.id);
      }),
    );
  }

  function close(id: string) {
    setState(
      produce((draft) => {
        draft.list = draft.list.filter((window) => window.id !== id);
        draft.order = draft.order.filter((other) => other !== id);
      }),
    );
  }

  function setArea(area: Size) {
    batch(() => {
      setState('area', area);
      // There they fill the screen, whatever their place: it is theirs again where there is room.
      if (compact()) return;
      setState(
        'list',
        () => true,
        (window) => ({
          rect: keepReachable({ ...window.rect, ...fitSize(window.rect, window.min, area) }, area),
        }),
      );
    });
  }

  function gather(gathered: boolean) {
    const shared = find(front() ?? '')?.rect;
    batch(() => {
      setState('gathered', gathered);
      if (gathered && shared) setState('list', (window) => !window.home, { rect: shared });
    });
    if (!gathered) arrange(cascaded);
  }

  const cascaded = (window: WindowState, index: number) =>
    cascade(index, fitSize(window.size, window.min, state.area), state.area);

  /** Places every window that is not home and not minimised. */
  function arrange(rectOf: (window: WindowState, index: number, count: number) => Rect) {
    if (state.gathered) return;
    const arranged = state.list.filter((window) => !window.home && window.mode !== 'minimised');
    batch(() => {
      for (const [index, window] of arranged.entries()) {
        change(window.id, {
          mode: 'normal',
          shownAs: 'normal',
          rect: rectOf(window, index, arranged.length),
        });
      }
    });
  }

  return {
    get list() {
      return state.list;
    },
    get area() {
      return state.area;
    },
    compact,
    find,
    top,
    gathered: () => state.gathered,
    gather,
    shown(id) {
      if (compact()) return id === (top() ?? home());
      if (state.gathered && !find(id)?.home) return id === front();
      return find(id)?.mode !== 'minimised';
    },
    depth: (id) => state.order.indexOf(id),
    open,
    close,
    focus,
    minimise: (id) => changePlace(id, { mode: 'minimised' }),
    toggleMaximise(id) {
      const mode = find(id)?.mode === 'maximised' ? 'normal' : 'maximised';
      changePlace(id, { mode, shownAs: mode });
    },
    toggle(id) {
      if (top() === id) changePlace(id, { mode: 'minimised' });
      else focus(id);
    },
    back(id) {
      const target = home();
      if (target !== undefined && target !== id) focus(target);
    },
    move(id, to) {
      const window = find(id);
      if (!window) return;
      const others = state.list.filter(
        (other) =>
          other.id !== id && other.mode === 'normal' && !(state.gathered && !window.home && !other.home),
      );
      const moved = snap(
        { ...window.rect, ...to },
        others.map((other) => other.rect),
        state.area,
      );
      changePlace(id, { rect: keepReachable(moved, state.area) });
    },
    put(id, rect) {
      const window = find(id);
      if (!window) return;
      const size = fitSize(rect, window.min, state.area);
      changePlace(id, { rect: keepReachable({ ...rect, ...size }, state.area) });
    },
    pull(id, edge, by, from) {
      const window = find(id);
      if (window) changePlace(id, { rect: pullEdge(from, edge, by, window.min, state.area) });
    },
    flash(id) {
      if (top() !== id || find(id)?.mode === 'minimised') change(id, { flashing: true });
    },
    retitle: (id, title, icon) => change(id, icon === undefined ? { title } : { title, icon }),
    setArea,
    cascadeAll: () => arrange(cascaded),
    tileAll: () =>
      arrange((window, index, count) => {
        const rect = tile(count, state.area)[index] ?? window.rect;
        return { ...rect, ...fitSize(rect, window.min, state.area) };
      }),
  };
}
