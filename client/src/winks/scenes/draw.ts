/** What the drawings of winks are put together from. */

/** In the units of the stage. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A part that moves: its own origin is where it is placed. */
export const actor = (id: string, { x, y }: Place, content: string): string =>
  `<g id="${id}" transform="translate(${x} ${y})">${content}</g>`;

/** A line that is drawn before one's eyes. The gap is longer than the line: no dash begins, as a dot, at its end. */
export const pen = (id: string, path: string, look: string): string =>
  `<path id="${id}" d="${path}" pathLength="1" stroke-dasharray="1 2" fill="none" ${look}/>`;

/** The round face of the emoticons, 24 across, about its middle; the larger it is drawn, the thinner its edge. */
export const face = (features: string, edge = 1.1): string =>
  `<g transform="translate(-12 -12)" stroke-width="${edge}"><use href="#face"/>${features}</g>`;

/** What can be on the face. */
export const features = {
  smile: '<use href="#eyes"/><use href="#smile"/>',
  glad: '<use href="#happy"/><use href="#smile"/>',
  laugh:
    '<g transform="translate(0 -.5)"><use href="#happy"/><path d="M5.7 13.9h12.6c.2 4.5-2.6 7.1-6.3 7.1s-6.5-2.6-6.3-7.1z" fill="#7d2014" stroke="#4b2a03"/><path d="M6.4 14.6h11.2l-.3 1.9H6.7z" fill="#fff"/><path d="M8.6 19.3c1.6-2 5.2-2 6.8 0-1.8 1.3-5 1.3-6.8 0z" fill="#f2766a"/></g>',
  surprised:
    '<path fill="none" stroke="#4b2a03" stroke-width="1.4" d="M6 6.9c1-1 2.6-1.2 3.8-.6M18 6.9c-1-1-2.6-1.2-3.8-.6"/><use href="#eyes" y=".4"/><ellipse cx="12" cy="18" rx="2.7" ry="2.9" fill="#7d2014" stroke="#4b2a03"/>',
  sad: '<use href="#worried"/><use href="#eyes" y="1"/><path fill="none" stroke="#4b2a03" stroke-width="1.7" d="M6.9 19.6c2.2-3.6 8-3.6 10.2 0"/>',
  flat: '<use href="#eyes"/><path d="M7.6 16.8h8.8" fill="none" stroke="#4b2a03" stroke-width="1.7"/>',
  squeezed:
    '<path d="M5.8 8.4l4 2.2-4 2.2M18.2 8.4l-4 2.2 4 2.2" fill="none" stroke="#4b2a03" stroke-width="1.6"/><path d="M8.6 17.4c.9-1.5 1.7-1.5 2.4-.3.8 1.1 1.4 1.1 2.1 0 .8-1.2 1.6-1.2 2.4.3" fill="none" stroke="#4b2a03" stroke-width="1.5"/>',
  dizzy:
    '<path d="M6.4 8.6l3.6 3.6M10 8.6l-3.6 3.6M14 8.6l3.6 3.6M17.6 8.6L14 12.2" fill="none" stroke="#4b2a03" stroke-width="1.6"/><path d="M7.4 17.6c1.2-1.8 2.4-1.8 3.2-.4s2 1.4 2.8 0 2-1.4 3.2.4" fill="none" stroke="#4b2a03" stroke-width="1.5"/>',
  cheeks:
    '<ellipse cx="5.8" cy="14.6" rx="2" ry="1.4" fill="#f4667c" opacity=".5"/><ellipse cx="18.2" cy="14.6" rx="2" ry="1.4" fill="#f4667c" opacity=".5"/>',
} as const;

/** The heart of the emoticons, 24 across, about its middle. */
export const heart = (colour: 'red' | 'pink' | 'purple' = 'red'): string => {
  const edge = { red: '#7a1110', pink: '#97305c', purple: '#482079' }[colour];
  return `<g transform="translate(-12 -12.4)" stroke-width="1.3"><path fill="url(#${colour})" stroke="${edge}" d="M12 22C5.8 17.6 1.4 13.6 1.4 8.6c0-3.6 2.5-6.2 5.6-6.2 2.1 0 4 1.2 5 3.3 1-2.1 2.9-3.3 5-3.3 3.1 0 5.6 2.6 5.6 6.2 0 5-4.4 9-10.6 13.4z"/><ellipse fill="#fff" opacity=".65" cx="6.4" cy="7" rx="2.9" ry="1.9" transform="rotate(-42 6.4 7)"/></g>`;
};

/** The light on whatever shines: an ellipse from the upper left. */
export const shine = (x: number, y: number, length: number, turn = -34): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${length}" ry="${(length * 0.5).toFixed(1)}" fill="#fff" opacity=".6" transform="rotate(${turn} ${x} ${y})"/>`;

/** What lies under what stands. */
export const shadow = (x: number, y: number, width: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${(width * 0.16).toFixed(1)}" fill="#0a2540" opacity=".2"/>`;

/** A star of five points, 24 across, about its middle. */
export const star = (): string =>
  '<path stroke-width="1.6" fill="url(#yellow)" stroke="#96600a" d="M0-11l3.3 6.9 7.5 1-5.4 5.3 1.3 7.5L0 6.1l-6.7 3.6 1.3-7.5-5.4-5.3 7.5-1z"/>';
