/** Themes, shades, contrast and motion: what is chosen, and how it comes onto the page. */
export { resolveLook, themes, usualLooks, type Look, type ThemeName } from './choice.ts';
export { applyLook, createLooks, LooksContext, type Looks } from './looks.ts';
export { LooksFields } from './LooksFields.tsx';
