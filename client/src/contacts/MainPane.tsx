/** The main window's content: who I am, what I can do, who is there. */
import type { UserId } from '#protocol';
import { createSignal, lazy, Show, type JSX } from 'solid-js';
import { icons } from '../art/index.ts';
import type {
  AccountCommands,
  ContactBookCommands,
  Outcome,
  PictureCommands,
  PresenceCommands,
} from '../commands/index.ts';
import { GroupSection } from '../groups/index.ts';
import { failureText, useI18n } from '../i18n/index.ts';
import { OwnLook } from '../identity/index.ts';
import { StatusBand, StatusChoice, StatusMenu, type StatusMenuProps } from '../person/index.ts';
import { sceneOf } from '../scenes/index.ts';
import {
  useContactBook,
  useOptions,
  type Contacts,
  type ContactView,
  type HappeningLog,
  type Own,
} from '../projection/index.ts';
import { Band, MainLayout, Toolbar, ToolbarButton, type Sounds } from '../ui/index.ts';
import { ContactsPart } from './ContactsPart.tsx';
import { createWordWheel, makeListPick, SearchBar, type Asked } from './list/index.ts';
import { OwnMessage, OwnName, OwnSong } from './Me.tsx';
import { Requests } from './Requests.tsx';

const NewGroup = lazy(async () => ({
  default: (await import('../groups/dialogs/index.ts')).NewGroup,
}));
const AddContact = lazy(async () => ({ default: (await import('./AddContact.tsx')).AddContact }));

export interface MainPaneProps {
  readonly own: Own;
  readonly contacts: Contacts;
  readonly sounds: Pick<Sounds, 'playScore'>;
  readonly commands: AccountCommands & PictureCommands & PresenceCommands & ContactBookCommands;
  readonly log: HappeningLog;
  readonly places: StatusMenuProps['places'];
  readonly unread: (contact: ContactView) => number;
  readonly onOpen: (contact: ContactView) => void;
  readonly onNudge: (contact: ContactView) => void;
  readonly onOptions: () => void;
  readonly onEditStatuses: () => void;
  /** Here, or on that device. */
  readonly onSignOut: StatusMenuProps['onSignOut'];
  readonly onSignOutEverywhere: () => void;
  /** What there is to say about the relay. */
  readonly band: JSX.Element;
}

export function MainPane(props: MainPaneProps) {
  const { t } = useI18n();
  const book = useContactBook();
  const wheel = createWordWheel();
  const [asked, setAsked] = createSignal<Asked>();
  const [postponed, setPostponed] = createSignal<ReadonlySet<UserId>>(new Set());
  const [adding, setAdding] = createSignal(false);
  const [grouping, setGrouping] = createSignal(false);
  const options = useOptions();
  const [songAsked, setSongAsked] = createSignal(false);
  const songShown = () => songAsked() || props.own.profile().nowPlaying !== undefined;
  const [error, setError] = createSignal<string>();
  const noteOutcome = (outcome: Outcome) =>
    setError(outcome.ok ? undefined : failureText(t, outcome.error));

  async function setSong(song: string) {
    noteOutcome(await props.commands.setNowPlaying(song));
    setSongAsked(false);
  }

  return (
    <>
      <MainLayout
        picture={<OwnLook own={props.own} commands={props.commands} sounds={props.sounds} />}
        scene={sceneOf(props.own.profile().scene)?.url}
        name={<OwnName own={props.own} commands={props.commands} onOutcome={noteOutcome} />}
        status={
          <>
            <StatusChoice
              label={t('main.status')}
              labelHidden
              quiet
              value={props.own.status()}
              onChange={props.commands.setStatus}
            />
            <StatusMenu
              statuses={options.get('presence.statuses')}
              current={options.get('presence.absence')?.status.id}
              places={props.places}
              onEnter={(status) => void props.commands.enter(status).then(noteOutcome)}
              onLeave={() => void props.commands.leave().then(noteOutcome)}
              onSong={() => setSongAsked(true)}
              onEditStatuses={() => props.onEditStatuses()}
              onSignOut={(device) => props.onSignOut(device)}
              onSignOutEverywhere={() => props.onSignOutEverywhere()}
            />
          </>
        }
        personalMessage={
          <>
            <OwnMessage own={props.own} commands={props.commands} onOutcome={noteOutcome} />
            <Show when={songShown()}>
              <OwnSong own={props.own} onSong={(song) => void setSong(song)} />
            </Show>
          </>
        }
        toolbar={
          <Toolbar label={t('app.name')}>
            <ToolbarButton
              icon={icons.addContact}
              label={t('main.addContact')}
              onClick={() => setAdding(true)}
            />
            <ToolbarButton
              icon={icons.newGroup}
              label={t('groups.new')}
              onClick={() => setGrouping(true)}
            />
            <ToolbarButton
              icon={icons.options}
              label={t('main.options')}
              onClick={() => props.onOptions()}
            />
            <ToolbarButton
              icon={icons.signOut}
              label={t('main.signOut')}
              onClick={() => props.onSignOut()}
            />
          </Toolbar>
        }
        band={
          <>
            {props.band}
            <StatusBand
              absence={options.get('presence.absence')}
              idle={props.own.idle() && props.own.status() === 'available'}
              onLeave={() => void props.commands.leave().then(noteOutcome)}
            />
            <Show when={error()}>{(text) => <Band kind="wrong">{text()}</Band>}</Show>
          </>
        }
        search={
          <SearchBar
            wheel={wheel}
            onPick={makeListPick({
              layout: () => book.view.layout,
              commands: props.commands,
              onOutcome: noteOutcome,
              onAsk: setAsked,
            })}
          />
        }
        footer={t('main.yourHandle', props.own.profile().handle)}
      >
        <Show when={props.contacts.view.known} fallback={<p>{t('main.loading')}</p>}>
          <GroupSection sought={wheel.text()} />
          <ContactsPart
            handle={props.own.profile().handle}
            contacts={props.contacts}
            commands={props.commands}
            log={props.log}
            wheel={wheel}
            asked={asked()}
            unread={props.unread}
            onOpen={props.onOpen}
            onNudge={props.onNudge}
            onRequest={(user) =>
              setPostponed((before) => new Set([...before].filter((each) => each !== user)))
            }
            onAsk={setAsked}
            onAdd={() => setAdding(true)}
            onOutcome={noteOutcome}
          />
        </Show>
      </MainLayout>
      <Requests
        incoming={props.contacts.view.incoming}
        commands={props.commands}
        postponed={postponed()}
        onPostpone={(user) => setPostponed((before) => new Set([...before, user]))}
      />
      <Show when={grouping()}>
        <NewGroup onClose={() => setGrouping(false)} />
      </Show>
      <Show when={adding()}>
        <AddContact commands={props.commands} onClose={() => setAdding(false)} />
      </Show>
    </>
  );
}
