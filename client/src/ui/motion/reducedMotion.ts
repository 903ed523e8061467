/** Whether the reader asked for less movement: their system, or the app (`data-motion`, which the style sheets obey too). */
export const prefersReducedMotion = (): boolean =>
  document.documentElement.dataset['motion'] === 'reduced' ||
  matchMedia('(prefers-reduced-motion: reduce)').matches;
