export { Band, type BandKind, type BandProps } from './Band.tsx';
export { Spinner } from './Spinner.tsx';
export { Toast, ToastStack, type ToastProps } from './Toast.tsx';
