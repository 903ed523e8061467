/** What the menu at a caption's start offers. */
import type { MenuItem } from '../menu/index.ts';
import type { WindowMode } from './windows.ts';
import type { WindowWords } from './words.ts';

export function windowMenuItems(
  words: WindowWords,
  mode: WindowMode,
  closable: boolean,
): readonly MenuItem[] {
  const fixed = mode !== 'normal';
  return [
    { id: 'move', label: words.move, disabled: fixed },
    { id: 'resize', label: words.resize, disabled: fixed },
    { id: 'minimise', label: words.minimise, startsGroup: true },
    { id: 'maximise', label: mode === 'maximised' ? words.restore : words.maximise },
    { id: 'tile', label: words.tile, startsGroup: true },
    { id: 'cascade', label: words.cascade },
    { id: 'close', label: words.close, disabled: !closable, startsGroup: true },
  ];
}
