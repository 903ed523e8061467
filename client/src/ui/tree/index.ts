export { Tree, type TreeProps } from './Tree.tsx';
export type { TreeGroup, TreeItem } from './rows.ts';
