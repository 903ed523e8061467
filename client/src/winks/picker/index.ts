export { WinkPicker, type WinkPickerProps } from './WinkPicker.tsx';
