/** The pages of the options, in their order. */
export const optionPages = [
  'personal',
  'layout',
  'messages',
  'alerts',
  'sounds',
  'privacy',
  'security',
  'language',
] as const;

export type OptionPage = (typeof optionPages)[number];
