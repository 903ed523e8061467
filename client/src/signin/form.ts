/** The state of the sign-in window: which form, what is typed, what was wrong with it. */
import type { ChosenStatus, Result } from '#protocol';
import { createEffect, createSignal, type Accessor } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Failure, Remembered, Session, Stay } from '../session/index.ts';
import { inviteIn } from './invite.ts';
import {
  hasProblem,
  missingIn,
  problemsFrom,
  unfitIn,
  type FieldName,
  type Problems,
} from './problems.ts';

/** The statuses that one can come with; the others are for who is there already. */
export const signInStatuses = ['available', 'busy', 'away', 'hidden'] as const;

export type FormKind = 'sign-in' | 'create';

export interface SignInForm {
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly kind: Accessor<FormKind>;
  readonly status: Accessor<ChosenStatus>;
  readonly stay: Accessor<Stay>;
  /** The accounts that this device remembers. */
  readonly accounts: Accessor<readonly Remembered[]>;
  /** The one of them whose handle is typed. */
  readonly known: Accessor<Remembered | undefined>;
  readonly problems: Accessor<Problems>;
  /** What went wrong that no field is to blame for. */
  readonly failure: Accessor<Failure | undefined>;
  /** The form that was sent and not answered yet. */
  readonly sending: Accessor<FormKind | undefined>;
  type(field: FieldName, text: string): void;
  chooseStatus(status: ChosenStatus): void;
  chooseStay(stay: Stay): void;
  choose(account: Remembered): void;
  forget(account: Remembered): Promise<void>;
  /** Calls off what was sent. */
  cancel(): void;
  show(kind: FormKind): void;
  submit(): Promise<void>;
}

export interface FormDeps {
  readonly session: Pick<Session, 'signIn' | 'createAccount' | 'cancel' | 'remembered' | 'forget'>;
  readonly lastHandle: string | undefined;
  /** The code of the link that led here. */
  readonly invite: Accessor<string | undefined>;
  /** Whether this relay takes new accounts by invitation only. */
  readonly inviteNeeded: Accessor<boolean>;
}

export function createSignInForm({ session, lastHandle, invite, inviteNeeded }: FormDeps): SignInForm {
  const [fields, setFields] = createStore<Record<FieldName, string>>({
    handle: lastHandle ?? '',
    password: '',
    displayName: '',
    invite: '',
  });
  const [kind, setKind] = createSignal<FormKind>('sign-in');
  const [accounts, setAccounts] = createSignal(session.remembered());
  const known = () => accounts().find(({ handle }) => handle === fields.handle.trim().toLowerCase());
  const [status, chooseStatus] = createSignal(statusOf(known()));
  const [stay, chooseStay] = createSignal(stayOf(known()));
  const [problems, setProblems] = createSignal<Problems>({});
  const [sending, setSending] = createSignal<FormKind>();

  // Who follows an invitation comes to create an account.
  createEffect(() => {
    const code = invite();
    if (code === undefined) return;
    setFields('invite', code);
    setKind('create');
  });

  async function attempt(found: Problems, send: () => Promise<Result<void, Failure>>) {
    setProblems(found);
    if (hasProblem(found)) return;
    setSending(kind());
    const answer = await send();
    if (sending() === undefined) return;
    if (!answer.ok) setProblems(problemsFrom(answer.error));
    setSending(undefined);
  }

  const signIn = async () =>
    attempt(missingIn({ handle: fields.handle, password: fields.password }), async () =>
      session.signIn({
        handle: fields.handle,
        password: fields.password,
        status: status(),
        stay: stay(),
      }),
    );

  async function createAccount() {
    const { handle, displayName, password } = fields;
    const code = inviteIn(fields.invite);
    const needed = { handle, displayName, password, ...(inviteNeeded() && { invite: code }) };
    const found = { ...unfitIn(fields), ...missingIn(needed) };
    await attempt(found, async () =>
      session.createAccount({
        handle,
        displayName,
        password,
        status: status(),
        stay: stay(),
        ...(code && { invite: code }),
      }),
    );
  }

  return {
    fields,
    kind,
    status,
    problems,
    failure: () => problems().form,
    sending,
    type(field, text) {
      setFields(field, text);
      setProblems((before) => ({ ...before, [field]: undefined }));
    },
    stay,
    accounts,
    known,
    chooseStatus,
    chooseStay,
    choose(account) {
      setFields({ handle: account.handle, password: '' });
      setProblems({});
      chooseStatus(statusOf(account));
      chooseStay(stayOf(account));
    },
    async forget(account) {
      await session.forget(account);
      setAccounts(session.remembered());
      setFields({ handle: '', password: '' });
    },
    cancel() {
      setSending(undefined);
      session.cancel();
    },
    show(next) {
      setProblems({});
      setKind(next);
    },
    submit: async () => (kind() === 'create' ? createAccount() : signIn()),
  };
}

const statusOf = (account: Remembered | undefined): ChosenStatus =>
  signInStatuses.find((status) => status === account?.status) ?? 'available';

/** Who was never here is asked to stay, and can say no. */
const stayOf = (account: Remembered | undefined): Stay =>
  account && !account.automatic ? 'remembered' : 'automatic';
