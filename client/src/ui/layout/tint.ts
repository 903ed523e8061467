/** The colour scheme of an element: the theme draws it, and all that is in it, in shades of this hue. */
import type { JSX } from 'solid-js';

export interface Tint {
  /** In degrees, of OKLCH. */
  readonly hue: number;
  /** 0 is grey, 1 as vivid as the theme's own. */
  readonly vivid: number;
}

/** For spreading on an element. */
export const tinted = (
  tint: Tint | undefined,
): { readonly 'data-tint'?: ''; readonly style?: JSX.CSSProperties } =>
  tint ? { 'data-tint': '', style: { '--hue': tint.hue, '--vivid': tint.vivid } } : {};
