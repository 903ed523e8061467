/** The account side put together: who there is, who is signed in, who knows whom. */
import { createAccounts, createPasswords, type PasswordCost } from './accounts/index.ts';
import type { ChangeFeed } from './changes.ts';
import type { Clock } from './clock.ts';
import type { Registration } from './config/index.ts';
import { createContacts } from './contacts/index.ts';
import { createConversations } from './conversations/index.ts';
import type { Database } from './database/index.ts';
import { createDevices } from './devices/index.ts';
import { createAdministratorLinks, createInvites } from './invites/index.ts';
import { createGroups, createNotices } from './groups/index.ts';
import type { Logger } from './logger.ts';
import { createProfiles } from './profiles/index.ts';
import {
  createAccessTokens,
  createCertificates,
  createSessions,
  deviceOf,
  loadRelayIdentity,
} from './tokens/index.ts';
import { createWitnessDebts } from './witness/index.ts';

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly changes: ChangeFeed;
  readonly logger: Logger;
  readonly registration: Registration;
  readonly firstAccountByLink?: boolean;
  readonly passwordCost: PasswordCost;
  /** Whether the relay's own bot is each new person's first contact. */
  readonly introducesBot?: boolean;
};

export type AccountSide = Awaited<ReturnType<typeof createAccountSide>>;

export async function createAccountSide(deps: Deps) {
  const { database, clock, changes, logger, registration } = deps;
  const identity = await loadRelayIdentity(database);
  const witnessDebts = createWitnessDebts(database);
  const devices = createDevices({ database, clock, changes, witnessDebts });
  const invites = createInvites({ database, clock });
  const administratorLinks = createAdministratorLinks({ database, clock });
  const profiles = createProfiles({ database, changes });
  const conversations = createConversations({ database, clock, changes });
  const contacts = createContacts({ database, clock, changes, profiles, conversations });
  const notices = createNotices({ database, clock });
  const groups = createGroups({
    database,
    clock,
    changes,
    profiles,
    contacts,
    notices,
    witnessDebts,
  });
  const passwords = createPasswords(deps.passwordCost);
  const accounts = createAccounts({
    database,
    clock,
    registration,
    firstAccountByLink: deps.firstAccountByLink ?? false,
    passwords,
    devices,
    invites,
    administratorLinks,
    profiles,
    onNewPerson: (user) => {
      const bot = deps.introducesBot === true ? accounts.service.user() : undefined;
      if (bot !== undefined) contacts.introduce(user, bot);
    },
  });
  const { refreshSecret } = identity;
  const sessions = createSessions({ database, clock, changes, devices, logger, refreshSecret });
  const accessTokens = await createAccessTokens({ identity, sessions, clock });
  const certificates = createCertificates(identity);
  return {
    identity,
    relayDevice: deviceOf(identity),
    groups,
    notices,
    witnessDebts,
    devices,
    invites,
    administratorLinks,
    profiles,
    conversations,
    contacts,
    accounts,
    sessions,
    accessTokens,
    certificates,
  };
}
