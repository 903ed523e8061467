/** What the palette offers for what has been typed of a name. Pure. */
import { slashCommands, type SlashName } from './table.ts';

export type Offer =
  | { readonly type: 'command'; readonly name: SlashName; readonly takes: boolean }
  | { readonly type: 'text'; readonly name: string; readonly text: string };

export function offersFor(
  begun: string,
  quickTexts: readonly { readonly name: string; readonly text: string }[],
): readonly Offer[] {
  const offers: readonly Offer[] = [
    ...slashCommands.map(({ name, takes }) => ({ type: 'command' as const, name, takes })),
    ...quickTexts.map(({ name, text }) => ({ type: 'text' as const, name, text })),
  ];
  return offers.filter(({ name }) => name.startsWith(begun));
}
