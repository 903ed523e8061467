/** The options, as a dialog: loaded when it is first opened. */
export { OptionsDialog, type OptionsDialogProps } from './OptionsDialog.tsx';
export { optionPages, type OptionPage } from './pageNames.ts';
