export { Tree, type TreeProps } from './Tree.tsx';
export type { MenuPoint } from './TreeLine.tsx';
export type { TreeDrop } from './dragging.ts';
export type { TreeGroup, TreeItem, TreeRow } from './rows.ts';
