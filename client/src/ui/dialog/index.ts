export { Dialog, type DialogProps } from './Dialog.tsx';
export { openModal } from './modal.ts';
