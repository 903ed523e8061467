export { pageFormat } from './pageFormat.ts';
export { admit } from './admit.ts';
export type { AdmitContext, Admitted, Span } from './context.ts';
