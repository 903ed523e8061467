/** Texts: in each format, with emoticons, links, long words and several lines. */
import { smallPictureOf, type World } from '../world/index.ts';
import { text } from './say.ts';

export function sayWords(world: World): void {
  const fe = world.talk('fe', 40);
  const read = { tick: 'read' } as const;
  fe.say('fe', 'oi!! :) tudo bem? see https://example.org/photos or www.example.org');
  fe.say('fe', text('bold and green', { format: { bold: true, color: '#2f8f16' } }));
  fe.say('fe', text('italic, in a book', { format: { italic: true, font: 'book' } }));
  fe.say('fe', text('underlined', { format: { underline: true, color: '#c26a00' } }));
  fe.say('fe', text('struck out', { format: { strike: true } }));
  fe.say('fe', text('yellow, which white paper can’t show', { format: { color: '#ffee00' } }));
  const emoticon = { code: 'touca!', blob: world.file(smallPictureOf('toucan')) };
  fe.say('fe', text('one of my own: touca! and many :D (K) (H)', { emoticons: [emoticon] }));
  fe.say('fe', text('waves', { action: true }));
  fe.say('fe', text('I am at the beach, back at six', { auto: true }));
  fe.say('alice', `${'a_word_without_any_space_'.repeat(5)}that_has_to_break_somewhere`, read);
  fe.say('alice', 'two\nlines, and a third\nwith more (F)', read);
}
