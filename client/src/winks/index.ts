/** Winks: small animations with sound that play over a conversation. What they show is loaded when the first is wanted. */
import '../styles/index.css';
export { createWinkQueue, type Playing, type WinkQueue } from './queue.ts';
export { WinkPicker, type WinkPickerProps } from './picker/index.ts';
export { WinkPlayer, type WinkPlayerProps } from './WinkPlayer.tsx';
export { WinkThumb, type WinkThumbProps } from './WinkThumb.tsx';
export { isWink, winkName, winks, type WinkId } from './table.ts';
