export { ContactLine, type ContactLineProps } from './ContactLine.tsx';
export { Picture, type PictureProps } from './Picture.tsx';
export { StatusDot, type StatusDotProps, type StatusLook } from './StatusDot.tsx';
