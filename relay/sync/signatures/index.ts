/** Whether the signatures of entries hold. */
export { createVerifier } from './verifier.ts';
