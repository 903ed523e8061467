/** English: the dictionary whose keys every other language must have. */
import { alertsInEnglish } from './alerts.en.ts';
import { optionsInEnglish } from './options.en.ts';
import { errorsInEnglish } from './errors.en.ts';
import { groupsInEnglish } from './groups.en.ts';
import { listInEnglish } from './list.en.ts';
import { identityInEnglish } from './identity.en.ts';
import { keyboardInEnglish } from './keyboard.en.ts';
import { looksInEnglish } from './looks.en.ts';
import { presenceInEnglish } from './presence.en.ts';
import { signInInEnglish } from './signin.en.ts';
import { mediaInEnglish } from './media.en.ts';
import { plural } from './plural.ts';
import { scenesInEnglish } from './scenes.en.ts';
import { formatInEnglish } from './format.en.ts';
import { inkInEnglish } from './ink.en.ts';
import { slashInEnglish } from './slash.en.ts';
import { talkInEnglish } from './talk.en.ts';

const count = plural('en');

export const english = {
  'app.name': 'Cutuca',
  'app.broken': 'Something went wrong here',
  'app.brokenExplain':
    'What you wrote is still on this device. Reload the page to go on; if this comes back, tell the administrator what it says below.',
  'app.reload': 'Reload',
  'app.taskBar': 'Open windows',
  'app.calling': 'new messages',
  'app.language': 'Language',

  'window.menu': 'Window menu',
  'window.move': 'Move',
  'window.resize': 'Resize',
  'window.minimise': 'Minimise',
  'window.maximise': 'Maximise',
  'window.restore': 'Restore',
  'window.close': 'Close',
  'window.back': 'Back',
  'window.tabs': 'Open conversations',
  'window.keysHint': 'Arrow keys move it, Enter is done',

  'status.available': 'Available',
  'status.busy': 'Busy',
  'status.brb': 'Be right back',
  'status.away': 'Away',
  'status.call': 'In a call',
  'status.lunch': 'Out to lunch',
  'status.hidden': 'Appear offline',
  'status.offline': 'Offline',

  'signIn.title': 'Sign in',
  'signIn.handle': 'Handle',
  'signIn.handleHint': 'The short name people find you by: letters, digits, dots and dashes.',
  'signIn.password': 'Password',
  'signIn.passwordHint': 'At least 8 characters.',
  'signIn.showPassword': 'Show password',
  'signIn.hidePassword': 'Hide password',
  'signIn.as': 'Sign in as',
  'signIn.submit': 'Sign in',
  'signIn.busy': 'Signing in…',
  'signIn.creating': 'Creating your account…',
  'signIn.create': 'Create account',
  'signIn.back': 'Back to sign in',
  'signIn.displayName': 'Display name',
  'signIn.displayNameHint': 'What your contacts see. Change it at any time.',
  'signIn.invite': 'Invite code',
  'signIn.inviteHint': 'This relay takes new people by invitation. Ask someone who is in for a code.',
  'signIn.first': 'This relay has no one yet. The first account is its administrator.',
  'signIn.closed': 'This relay takes no new accounts. Ask its administrator.',
  'signIn.ended': 'You were signed out here. Sign in again; what this device kept is still there.',
  'signIn.welcome': 'Who is around?',
  'signIn.missing.handle': 'Type your handle.',
  'signIn.missing.password': 'Type your password.',
  'signIn.missing.displayName': 'Type the name your contacts should see.',
  'signIn.missing.invite': 'Type the invite code you were given.',

  'main.contacts': 'Contacts',
  'main.status': 'Status',
  'main.displayName': 'Display name',
  'main.personalMessage': 'Personal message',
  'main.personalMessagePlaceholder': 'Share a quick message',
  'main.addContact': 'Add a contact',
  'main.options': 'Options',
  'main.signOut': 'Sign out',
  'main.online': 'Online',
  'main.offline': 'Offline',
  'main.group': (name: string, people: number) => `${name} (${people})`,
  'main.empty': 'Nobody here yet. Add a contact by their handle, or give them yours.',
  'main.yourHandle': (handle: string) => `Your handle is ${handle}`,
  'main.waiting': 'Waiting for an answer',
  'main.withdraw': (handle: string) => `Take back the request to ${handle}`,
  'main.loading': 'Fetching your contacts…',
  'main.unread': (messages: number) =>
    count(messages, { one: '1 new message', other: `${messages} new messages` }),

  'add.title': 'Add a contact',
  'add.handle': 'Handle',
  'add.submit': 'Send request',
  'add.cancel': 'Cancel',
  'add.explain': 'They see your request and decide. You appear in each other’s list once they accept.',

  'request.title': (name: string) => `${name} wants to be your contact`,
  'request.explain': (handle: string) =>
    `Their handle is ${handle}. Accept, and you see when the other is around and can talk.`,
  'request.accept': 'Accept',
  'request.decline': 'Decline',

  'signOut.title': 'Sign out',
  'signOut.waiting': (messages: number) =>
    count(messages, {
      one: '1 message has not reached the relay yet. Sign out now and it is lost.',
      other: `${messages} messages have not reached the relay yet. Sign out now and they are lost.`,
    }),
  'signOut.anyway': 'Sign out anyway',
  'signOut.stay': 'Stay signed in',

  'conversation.with': (name: string) => `Conversation with ${name}`,
  'conversation.messages': 'Messages',
  'conversation.message': 'Message',
  'conversation.placeholder': 'Type a message',
  'conversation.send': 'Send',
  'conversation.nudge': 'Nudge',
  'conversation.says': (name: string) => `${name} says:`,
  'conversation.safety':
    'Nobody here will ever ask for your password. Keep it, and your card number, to yourself.',
  'conversation.nudgeSent': 'You have just sent a nudge.',
  'conversation.nudgeReceived': (name: string) => `${name} has just sent you a nudge.`,
  'conversation.nudgeRefused': 'You may not send a nudge that often.',
  'conversation.winkSent': (wink: string) => `You have just sent a wink: ${wink}.`,
  'conversation.winkReceived': (name: string, wink: string) =>
    `${name} has just sent you a wink: ${wink}.`,
  'conversation.winkRefused': 'You may not send winks that often.',
  'conversation.unknownKind': (name: string) => `${name} sent something this version can’t show.`,
  'conversation.joined': (name: string) => `${name} has joined the conversation.`,
  'conversation.left': (name: string) => `${name} has left the conversation.`,
  'conversation.edited': 'edited',
  'conversation.deleted': 'This message was deleted.',
  'conversation.late': 'arrived late',
  'conversation.lateSignedOut': 'arrived late, from a device signed out since',
  'conversation.lateJump': (messages: number) =>
    count(messages, { one: '1 message arrived late', other: `${messages} messages arrived late` }),
  'conversation.newJump': (messages: number) =>
    count(messages, { one: '1 new message below', other: `${messages} new messages below` }),
  'conversation.typing': (name: string) => `${name} is writing…`,
  'conversation.typingTwo': (first: string, second: string) => `${first} and ${second} are writing…`,
  'conversation.typingMany': (first: string, others: number) =>
    `${first} and ${others} others are writing…`,
  'conversation.lastReceived': (time: string, date: string) =>
    `Last message received at ${time} on ${date}.`,
  'conversation.mayNotReply.offline': (name: string) =>
    `${name} may not reply because they appear to be offline. They get your message when they are back.`,
  'conversation.mayNotReply.away': (name: string) => `${name} may not reply because they are away.`,
  'conversation.mayNotReply.busy': (name: string) => `${name} may not reply because they are busy.`,
  'conversation.tooLong': (bytes: number) =>
    `That is too long for one message: about ${bytes} bytes over. Shorten it, or send it in two.`,
  'conversation.showEarlier': 'Show earlier messages',
  'conversation.showLater': 'Show later messages',
  'conversation.show': 'Show',
  'conversation.notSent': 'not sent',
  'conversation.retry': 'Try again',
  'conversation.discard': 'Discard',
  'conversation.toolbar': 'Conversation tools',
  'conversation.tools': 'Message tools',
  'conversation.splitter': 'Height of the message field',
  'conversation.menu': 'Message menu',
  'conversation.edit': 'Edit',
  'conversation.delete': 'Delete for everyone',
  'conversation.editing': 'Editing a message. Enter saves, Escape leaves it as it was.',
  'conversation.notSaved':
    'This could not be kept on this device, so it was not sent. It is back in the box; try again.',
  'conversation.recovered':
    'The relay refused a change of this device. The conversation was loaded anew, and your words were sent again.',

  'winks.title': 'Winks',
  'winks.play': 'Play',
  'winks.skip': 'Skip',

  'emoticons.title': 'Emoticons',
  'emoticons.search': 'Search',
  'emoticons.pinned': 'Pinned',
  'emoticons.pin': 'Pin to the top',
  'emoticons.unpin': 'Unpin',
  'emoticons.pinsFull': 'Nothing more can be pinned: unpin something first',
  'emoji.title': 'Emoji',
  'emoji.groups': 'Groups of emoji',
  'emoji.nothingFound': 'No emoji is called that.',
  'emoticons.recent': 'Recently used',
  'emoticons.all': 'All',
  'emoticons.found': 'Found',
  'emoticons.nothingFound': 'No emoticon is called that.',

  'tick.on-device': 'On this device',
  'tick.safe': 'Safe at the relay',
  'tick.delivered': 'Delivered',
  'tick.read': 'Read',

  'band.away': 'The relay is away.',
  'band.cutOff':
    'The relay was asked for too much at once and needs a break. It is tried again in a few minutes.',
  'band.connecting': 'Connecting to the relay…',
  'band.waiting': (messages: number) =>
    count(messages, {
      one: '1 message waits on this device.',
      other: `${messages} messages wait on this device.`,
    }),
  'band.sending': (messages: number) =>
    count(messages, {
      one: '1 message is on its way.',
      other: `${messages} messages are on their way.`,
    }),
  'band.tryNow': 'Try now',
  'band.deviceCopy':
    'This device can’t keep messages just now. Free some space, and leave the window open until this line goes.',

  'alerts.region': 'Notifications',
  'alerts.cameOnline': (name: string) => `${name} is online`,
  'alerts.saysTitle': (name: string) => `${name} says…`,
  'alerts.nudge': (name: string) => `${name} has sent you a nudge`,
  'alerts.wink': (name: string) => `${name} has sent you a wink`,
  'alerts.dismiss': 'Dismiss',

  ...mediaInEnglish,
  'unsupported.title': 'This browser can’t run Cutuca here',
  ...errorsInEnglish,
  ...groupsInEnglish,
  ...identityInEnglish,
  ...listInEnglish,
  ...looksInEnglish,
  ...keyboardInEnglish,
  ...scenesInEnglish,
  ...formatInEnglish,
  ...inkInEnglish,
  ...slashInEnglish,
  ...talkInEnglish,
  ...presenceInEnglish,
  ...signInInEnglish,
  ...optionsInEnglish,
  ...alertsInEnglish,
};
