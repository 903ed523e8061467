/** What went wrong, in English: what happened, then what to do. */
import type { ErrorWords } from './errors.ts';
import { plural } from './plural.ts';

const count = plural('en');

export const errorsInEnglish: ErrorWords = {
  // What a device sent to a conversation. The app heals these by itself; the sentence says that nothing is lost.
  'refusal.malformed': 'The relay could not read what this device sent. It is being sent again.',
  'refusal.too-large': 'That is too large to send at once. Send it in smaller parts.',
  'refusal.too-many-structs': 'Too much was sent at once. Send it in smaller parts.',
  'refusal.clock-gap': 'Something this device sent was incomplete. It is being sent again.',
  'refusal.missing-dependency': 'Something this device sent was incomplete. It is being sent again.',
  'refusal.unknown-root':
    'This device sent something that a conversation does not hold. Reload the app.',
  'refusal.wrong-place': 'A message was out of place and was not accepted. It is being sent again.',
  'refusal.nested-type': 'This device sent something that a conversation does not hold. Reload the app.',
  'refusal.not-an-entry': 'This device sent something that is not a message. Reload the app.',
  'refusal.bad-signature':
    'A message could not be verified and was not accepted. Sign out and in again.',
  'refusal.unknown-device': 'The relay does not know this device. Sign out and in again.',
  'refusal.revoked-device': 'This device was signed out of your account. Sign in again to go on.',
  'refusal.not-a-member': 'You are not part of this conversation any more.',
  'refusal.wrong-conversation':
    'A message belonged to another conversation and was not accepted. Reload the app.',
  'refusal.wrong-struct': 'A message was out of place and was not accepted. It is being sent again.',
  'refusal.wrong-client-id': 'A message was not this device’s own and was not accepted. Reload the app.',
  'refusal.ahead-of-time': 'This device’s clock is ahead. Set it right, then send again.',
  'refusal.no-witness':
    'Something on this device came too late: whoever wrote it has left, or was signed out. It is being loaded anew.',
  'refusal.too-late': 'That was written more than 60 days ago. Try again to send it as a new message.',
  'refusal.entry-too-large': 'That message is too long. Shorten it, or send it in two.',
  'refusal.relay-only-kind': 'Only the relay itself may say that. Reload the app.',
  'refusal.unauthorised-deletion': 'Only its author can delete a message.',
  'refusal.page-not-open': 'The conversation has moved on. Your message is being sent again.',
  'refusal.awareness-not-yours':
    'The relay did not accept a typing sign from this device. Reload the app.',
  'refusal.damaged-document':
    'The relay’s copy of your contact list’s settings was damaged and has been set aside. It is being made anew from this device’s.',
  // Who this device is
  'refusal.no-token': 'You are not signed in. Sign in to go on.',
  'refusal.bad-token': 'Your sign-in is not valid here. Sign in again.',
  'refusal.expired-token': 'Your sign-in has run out. Sign in again.',
  'refusal.signed-out': 'You were signed out. Sign in again.',
  'refusal.disabled-account': 'This account is disabled. Whoever runs this relay can enable it again.',
  'refusal.forbidden': 'You may not do that. Ask the administrator of this relay.',
  'refusal.unknown-document': 'That conversation does not exist here.',
  // What a person asked for
  'refusal.not-found': 'That is not here any more.',
  'refusal.wrong-shape':
    'Something in what you entered is not as it should be. Look it over and try again.',
  'refusal.not-json': 'The relay could not read that. Reload the app and try again.',
  'refusal.handle-taken': 'Somebody has that handle already. Choose another.',
  'refusal.bad-handle':
    'A handle has 2 to 32 small letters, digits, dots, dashes or underscores, and begins and ends with a letter or digit.',
  'refusal.bad-display-name': 'A display name has 1 to 129 characters.',
  'refusal.bad-picture':
    'That can’t be your display picture. Choose another, or choose this one again from its file.',
  'refusal.weak-password':
    'That password is too easy to guess. Use at least 8 characters; a few words together are good.',
  'refusal.wrong-credentials': 'Handle and password do not match. Check both and try again.',
  'refusal.device-taken':
    'This device belongs to another account. Clear this site’s data, then sign in.',
  'refusal.bad-device-proof': 'This device could not prove itself. Check its clock, then try again.',
  'refusal.registration-closed': 'This relay takes no new accounts. Ask its administrator.',
  'refusal.invite-needed':
    'This relay takes new people by invitation. Ask someone who is in for a code.',
  'refusal.bad-invite':
    'That invite code is used up, too old, or mistyped. Check it, or ask for a new one.',
  'refusal.own-handle': 'That is your own handle. Type the handle of someone else.',
  'refusal.already-requested': 'You have asked them already. They have not answered yet.',
  'refusal.already-contacts': 'They are in your contact list already.',
  'refusal.wrong-hash': 'The file changed on its way. Send it again.',
  'refusal.no-room':
    'There is no room left at the relay for your files. Delete some for everyone, or ask its administrator.',
  'refusal.bad-title': 'A title has at most 100 characters.',
  'refusal.group-full': 'A group has at most 150 people, invited ones included. Leave somebody out.',
  'refusal.not-your-contact': 'Only your own contacts can be invited. Add them first.',
  'refusal.not-the-owner': 'Only an owner of the group can do that.',
  'refusal.last-owner': 'A group needs an owner. Make somebody else an owner first.',
  // What the relay can't do just now
  'refusal.over-quota':
    'You have written more than this relay takes in an hour. Nothing is lost: what waits here is sent by itself within minutes.',
  'refusal.quota-used-up':
    'There is no room left at the relay for what you write. It stays on this device, and is sent when the administrator makes room.',
  'refusal.low-disk':
    'The relay is short of space and takes only short messages for now. What waits here is sent by itself when there is room.',
  'refusal.address-blocked': 'This relay takes nothing from your network. Ask its administrator.',
  'refusal.busy': 'The relay has too much to do just now. Try again in a moment.',
  'refusal.rate-limited': 'That was too often. Wait a moment, then try again.',
  'refusal.slow-reader': 'This connection is too slow to keep up. It is tried again by itself.',
  'refusal.storage-unavailable':
    'The relay can’t store anything just now. Nothing is lost; it is tried again by itself.',
  'refusal.shutting-down': 'The relay is restarting. It is tried again by itself.',
  'refusal.internal': 'Something went wrong at the relay. Try again in a moment.',
  'refusal.retryAfter': (seconds) =>
    count(seconds, {
      one: 'That was too often. Try again in 1 second.',
      other: `That was too often. Try again in ${seconds} seconds.`,
    }),

  'failure.unreachable': 'The relay can’t be reached. Check your connection, then try again.',

  'unsupported.insecure-context':
    'The page came over plain http, where browsers give no keys to sign messages with. Open it by its https address; on the machine that runs the relay, http://localhost and http://127.0.0.1 work too.',
  'unsupported.no-indexeddb':
    'The browser gives this page no storage, so it could not keep your messages. Leave private browsing, or allow this site to store data, and reload.',
  'unsupported.no-ed25519':
    'This browser is too old to sign messages (Ed25519). Update it, or use a current Chromium, Firefox or Safari.',
};
