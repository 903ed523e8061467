/** Floating windows: the store, the frame, the ground, the task bar. */
export { Desktop, type DesktopProps } from './Desktop.tsx';
export { Frame, type FrameProps } from './Frame.tsx';
export { TaskBar, type TaskBarProps } from './TaskBar.tsx';
export { Window, type WindowProps } from './Window.tsx';
export type { Point, Rect, Size } from './geometry.ts';
export {
  conversationMin,
  conversationSize,
  mainMin,
  mainSize,
  makeWindows,
  type Windows,
  type WindowSpec,
  type WindowState,
} from './windows.ts';
export type { WindowWords } from './words.ts';
