/** The boss key: one shortcut hides everything behind a plain page, and brings it back. */
export { BossKey, type BossKeyProps } from './BossKey.tsx';
