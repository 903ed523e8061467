/** What the person chose, for all their devices. */
export { OptionsContext, useOptions } from './context.ts';
export { createOptions, type Options, type OptionsSource } from './options.ts';
export { type Absence, type OptionName, type OptionValue, type OwnStatus } from './table.ts';
