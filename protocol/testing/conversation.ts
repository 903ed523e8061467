/** A conversation of alice and bob (and whoever else is let in), with the relay's notes about it that admit() asks for. */
import * as v from 'valibot';
import type * as Y from 'yjs';
import {
  admit,
  type AdmitContext,
  type Admitted,
  ConversationId,
  type KnownDevice,
  type Refusal,
  type Result,
  type Span,
  type UserId,
} from '../index.ts';
import { alice, bob, type Character, relay } from './cast.ts';
import { type FakeClock, makeFakeClock } from './fakeClock.ts';

export type TestConversation = {
  readonly id: ConversationId;
  readonly clock: FakeClock;
  readonly memberships: Map<UserId, Span[]>;
  readonly devices: Map<string, KnownDevice>;
  /** Registers a device; does not make its user a member. */
  know(...characters: readonly Character[]): void;
  context(document: Y.Doc, page?: number): AdmitContext;
  admit(
    update: Uint8Array,
    document: Y.Doc,
    page?: number,
    known?: Partial<AdmitContext>,
  ): Promise<Result<Admitted, Refusal>>;
};

export const makeTestConversation = (name = 'alice-and-bob'): TestConversation => {
  const id = v.parse(ConversationId, name);
  const clock = makeFakeClock();
  const memberships = new Map([alice, bob].map(({ user }): [UserId, Span[]] => [user, [{ from: 0 }]]));
  const devices = new Map<string, KnownDevice>();
  const know = (...characters: readonly Character[]): void => {
    for (const { device, user, key } of characters) devices.set(device, { user, key });
  };
  const context = (document: Y.Doc, page = 0): AdmitContext => ({
    document,
    conversation: id,
    page,
    now: clock.now(),
    device: (device) => devices.get(device),
    memberships: (user) => memberships.get(user) ?? [],
    relayDevice: relay.device,
  });
  know(alice, bob, relay);
  return {
    id,
    clock,
    memberships,
    devices,
    know,
    context,
    admit: (update, document, page, known) => admit(update, { ...context(document, page), ...known }),
  };
};
