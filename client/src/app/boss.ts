/** While the app is hidden it makes no sound, and who was available is busy. */
import type { ChosenStatus } from '#protocol';
import type { BossKeyProps } from '../boss/index.ts';
import type { Own } from '../projection/index.ts';
import type { SoundChoice } from './sounds.ts';

export interface BossDeps {
  readonly own: Pick<Own, 'status'>;
  readonly setStatus: (status: ChosenStatus) => void;
  readonly sounds: Pick<SoundChoice, 'on' | 'sounds'>;
}

export function createBoss({ own, setStatus, sounds }: BossDeps): BossKeyProps {
  let wasAvailable = false;
  return {
    onHide() {
      wasAvailable = own.status() === 'available';
      if (wasAvailable) setStatus('busy');
      sounds.sounds.setMuted(true);
    },
    onShow() {
      // Whoever chose another status meanwhile, on another device, keeps it.
      if (wasAvailable && own.status() === 'busy') setStatus('available');
      sounds.sounds.setMuted(!sounds.on());
    },
  };
}
