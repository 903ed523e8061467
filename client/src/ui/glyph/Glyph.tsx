/** A one-colour sign. Always decoration: what it means is said by the name of the control around it. */
import { glyphs, type GlyphName } from './glyphs.ts';

export function Glyph(props: { readonly name: GlyphName; readonly size?: number }) {
  return (
    <svg
      class="glyph"
      data-glyph={props.name}
      width={props.size ?? 12}
      height={props.size ?? 12}
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={glyphs[props.name]} />
    </svg>
  );
}
