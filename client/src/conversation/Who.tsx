/** Who is in a conversation, as its window shows it: oneself, and a contact's picture and words, or a group's members. */
import { Show } from 'solid-js';
import { Members, partyName, useGroupPicture } from '../groups/index.ts';
import { useI18n } from '../i18n/index.ts';
import { KeepablePicture, PersonName, Sayings, statusLook, usePictures } from '../person/index.ts';
import { useNameOf, type ContactView, type GroupView } from '../projection/index.ts';
import { Picture } from '../ui/index.ts';
import { useTalk } from './talk/index.ts';

/** One of the two, for what shows either. */
function useWho() {
  const { party } = useTalk();
  const contact = (): ContactView | undefined => {
    const other = party();
    return other.type === 'pair' ? other.contact : undefined;
  };
  const group = (): GroupView | undefined => {
    const other = party();
    return other.type === 'group' ? other.group : undefined;
  };
  return { contact, group };
}

/** What they are called. */
export function useWhoName(): () => string {
  const { t, locale } = useI18n();
  const { party, self } = useTalk();
  const nameOf = useNameOf();
  return () => partyName(party(), { t, locale: locale(), self: self(), nameOf });
}

export function OwnPicture() {
  const { own } = useTalk();
  const pictureOf = usePictures();
  return (
    <Picture
      src={pictureOf(own.profile())}
      size={96}
      status={statusLook(own.status())}
      alt={own.profile().displayName}
    />
  );
}

export function TheirPicture() {
  const { contact, group } = useWho();
  const { notices } = useTalk();
  return (
    <Show
      when={contact()}
      fallback={
        <Show when={group()}>
          {(shown) => (
            <Members group={shown()} onRefused={(text) => notices.say({ look: 'wrong', text })} />
          )}
        </Show>
      }
    >
      {(known) => <KeepablePicture of={known().profile} size={96} status={statusLook(known().status)} />}
    </Show>
  );
}

export function SmallPicture() {
  const { contact, group } = useWho();
  const pictureOf = usePictures();
  const groupPictureOf = useGroupPicture();
  const src = () => {
    const known = contact();
    const shown = group();
    return known ? pictureOf(known.profile) : shown && groupPictureOf(shown);
  };
  return <Picture src={src()} size={24} status={statusLook(contact()?.status ?? 'available')} />;
}

export function WhoName() {
  const name = useWhoName();
  const { contact } = useWho();
  return (
    <Show when={contact()} fallback={name()}>
      {(known) => (
        <Show when={name() === known().profile.displayName} fallback={name()}>
          <PersonName of={known().profile} />
        </Show>
      )}
    </Show>
  );
}

export function WhoSays() {
  const { t } = useI18n();
  const { contact, group } = useWho();
  const around = ({ members }: GroupView) =>
    members.filter(({ status }) => status !== undefined && status !== 'offline').length;
  return (
    <Show
      when={contact()}
      fallback={
        <Show when={group()}>
          {(shown) => (
            <>
              {t('groups.count', shown().members.length)}
              <Show when={shown().role}> · {t('groups.around', around(shown()))}</Show>
            </>
          )}
        </Show>
      }
    >
      {(known) => <Sayings profile={known().profile} />}
    </Show>
  );
}
