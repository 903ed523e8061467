/** The choice of font and colour, loaded when it is first opened. */
export { FontPicker, type FontPickerProps } from './FontPicker.tsx';
