/** Changes to a format; what is switched off is left out, so that a plain text carries nothing. Pure. */
import type { TextFormat } from '#protocol';

export type Effect = 'bold' | 'italic' | 'underline' | 'strike';
export const effects: readonly Effect[] = ['bold', 'italic', 'underline', 'strike'];

export function withEffect(format: TextFormat, effect: Effect, on: boolean): TextFormat {
  const { [effect]: _before, ...rest } = format;
  return on ? { ...rest, [effect]: true } : rest;
}

export function withFont(format: TextFormat, font: string): TextFormat {
  const { font: _before, ...rest } = format;
  return font === 'plain' ? rest : { ...rest, font };
}

export function withColour(format: TextFormat, color: string | undefined): TextFormat {
  const { color: _before, ...rest } = format;
  return color === undefined ? rest : { ...rest, color };
}

export const isPlain = (format: TextFormat): boolean => Object.keys(format).length === 0;
