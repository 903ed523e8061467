/** The lines of a log, one component for each kind. */
export { excerpt } from './excerpt.ts';
export { LineView } from './LineView.tsx';
export type { LineProps } from './lineProps.ts';
export { RichText, type RichTextProps } from './RichText.tsx';
