/** What is loaded when somebody first opens the picker. */
import { lazy } from 'solid-js';

export const EmoticonPicker = lazy(async () => ({
  default: (await import('./EmoticonPicker.tsx')).EmoticonPicker,
}));
