/** Long conversations, written straight to where servers keep them: said one by one they would take hours. */
export { keepInCutuca } from './cutuca.ts';
export { keepInHocuspocus } from './hocuspocus.ts';
