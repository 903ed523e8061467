/** The state of the sign-in window: which form, what is typed, what was wrong with it. */
import type { ChosenStatus, Result } from '#protocol';
import { createEffect, createSignal, type Accessor } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Failure, Session } from '../session/index.ts';
import { inviteIn } from './invite.ts';
import {
  hasProblem,
  missingIn,
  problemsFrom,
  unfitIn,
  type FieldName,
  type Problems,
} from './problems.ts';

export type FormKind = 'sign-in' | 'create';

export interface SignInForm {
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly kind: Accessor<FormKind>;
  readonly status: Accessor<ChosenStatus>;
  readonly problems: Accessor<Problems>;
  /** What went wrong that no field is to blame for. */
  readonly failure: Accessor<Failure | undefined>;
  /** The form that was sent and not answered yet. */
  readonly sending: Accessor<FormKind | undefined>;
  type(field: FieldName, text: string): void;
  chooseStatus(status: ChosenStatus): void;
  show(kind: FormKind): void;
  submit(): Promise<void>;
}

export interface FormDeps {
  readonly session: Pick<Session, 'signIn' | 'createAccount'>;
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
  const [status, chooseStatus] = createSignal<ChosenStatus>('available');
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
    if (!answer.ok) setProblems(problemsFrom(answer.error));
    setSending(undefined);
  }

  const signIn = async () =>
    attempt(missingIn({ handle: fields.handle, password: fields.password }), async () =>
      session.signIn({ handle: fields.handle, password: fields.password, status: status() }),
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
    chooseStatus,
    show(next) {
      setProblems({});
      setKind(next);
    },
    submit: async () => (kind() === 'create' ? createAccount() : signIn()),
  };
}
