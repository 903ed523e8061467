/** What Enter and the Send button do: a command is carried out, anything else is sent. */
import type { I18n } from '../../i18n/index.ts';
import type { Talk } from '../talk/index.ts';
import type { Beyond } from './beyond.ts';
import type { makeActs } from './acts.ts';
import { parseTyped } from './parse.ts';
import { isSlashName } from './table.ts';

export interface SubmitDeps {
  readonly talk: Talk;
  readonly beyond: Beyond;
  readonly acts: ReturnType<typeof makeActs>;
  readonly t: I18n['t'];
}

export function makeSubmit({ talk, beyond, acts, t }: SubmitDeps): () => Promise<void> {
  const { draft, sending, notices } = talk;
  const sayWrong = (text: string) => notices.say({ look: 'line', text });
  /** A bot has commands of its own. */
  const isBot = () => {
    const party = talk.party();
    return party.type === 'pair' && party.contact.profile.bot === true;
  };

  return async () => {
    const written = draft.text();
    const typed = parseTyped(written.trimEnd());
    if (draft.editing() !== undefined) {
      await sending.send();
    } else if (typed.type === 'text') {
      await sending.send(typed.text === written.trimEnd() ? undefined : typed.text);
    } else if (isSlashName(typed.name)) {
      sending.typed('');
      const wrong = await acts[typed.name](typed.rest);
      if (wrong === undefined) return;
      // The text is kept, unless something else is being written by now.
      if (draft.text() === '') sending.typed(written);
      sayWrong(wrong);
    } else {
      const text = beyond.quickTexts.find(typed.name);
      if (text !== undefined) await sending.send(typed.rest === '' ? text : `${text} ${typed.rest}`);
      else if (isBot()) await sending.send();
      else sayWrong(t('slash.unknown', typed.name));
    }
  };
}
