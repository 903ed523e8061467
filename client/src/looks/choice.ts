/** What somebody chose to see, and what that comes to on a device with wishes of its own. */
import * as v from 'valibot';

export const themes = ['aquarium', 'veranda'] as const;
export const shades = ['system', 'light', 'dark'] as const;
const contrasts = ['system', 'high'] as const;
const motions = ['system', 'reduced'] as const;

/** Each falls back alone: what a later version knows more of is not all lost here. */
export const LooksChoice = v.object({
  theme: v.fallback(v.picklist(themes), 'aquarium'),
  shade: v.fallback(v.picklist(shades), 'system'),
  contrast: v.fallback(v.picklist(contrasts), 'system'),
  motion: v.fallback(v.picklist(motions), 'system'),
});
export type LooksChoice = v.InferOutput<typeof LooksChoice>;
export type ThemeName = LooksChoice['theme'];

export const usualLooks: LooksChoice = v.parse(LooksChoice, {
  theme: undefined,
  shade: undefined,
  contrast: undefined,
  motion: undefined,
});

/** What the device asks for. */
export interface DeviceWishes {
  readonly dark: boolean;
  readonly moreContrast: boolean;
}

/** What the style sheets read: the attributes of the document's element. */
export interface Look {
  readonly theme: ThemeName;
  readonly shade: 'light' | 'dark';
  readonly contrast: 'usual' | 'high';
  readonly motion: 'usual' | 'reduced';
}

export function resolveLook(choice: LooksChoice, device: DeviceWishes): Look {
  const byDevice = device.dark ? 'dark' : 'light';
  return {
    theme: choice.theme,
    shade: choice.shade === 'system' ? byDevice : choice.shade,
    contrast: choice.contrast === 'high' || device.moreContrast ? 'high' : 'usual',
    motion: choice.motion === 'reduced' ? 'reduced' : 'usual',
  };
}
