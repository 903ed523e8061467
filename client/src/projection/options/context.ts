/** How views come by the options. Where nobody is signed in, nothing was chosen. */
import { ok } from '#protocol';
import { createContext, useContext } from 'solid-js';
import type { Options } from './options.ts';
import { optionTable, type OptionName, type OptionValue } from './table.ts';

const nothingChosen: Options = {
  get: <N extends OptionName>(name: N) => optionTable[name].fallback as OptionValue<N>,
  set: () => Promise.resolve(ok(undefined)),
};

export const OptionsContext = createContext<Options>(nothingChosen);

export const useOptions = (): Options => useContext(OptionsContext);
