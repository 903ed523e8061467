/** The words of the options. */
import { plural } from './plural.ts';

const count = plural('en');

export const optionsInEnglish = {
  'options.title': 'Options',
  'options.close': 'Close',
  'options.back': 'All options',
  'options.page.personal': 'Personal',
  'options.page.layout': 'Layout',
  'options.page.messages': 'Messages',
  'options.page.alerts': 'Alerts',
  'options.page.sounds': 'Sounds',
  'options.page.privacy': 'Privacy',
  'options.page.security': 'Security',
  'options.page.language': 'Language',

  'options.minutes': (minutes: number) =>
    count(minutes, { one: '1 minute', other: `${minutes} minutes` }),
  'options.never': 'Never',
  'options.awayAfter': 'Show me as away when I touch nothing for',
  'options.songMinutes': 'Take away what I’m listening to after',
  'options.songStays': 'Never: I do it myself',
  'options.statuses': 'My own statuses',
  'options.statusesExplain':
    'A name for what you are doing, with its own words and an automatic reply. Choose one beside your status.',
  'options.newStatus': 'New status',
  'options.edit': 'Edit',
  'options.remove': 'Remove',
  'options.save': 'Save',
  'options.cancel': 'Cancel',
  'options.statusName': 'Name',
  'options.statusShown': 'Shown as',
  'options.statusMessageHint': 'Empty: yours stays as it is.',
  'options.statusReply': 'Automatic reply',
  'options.statusReplyHint':
    'Sent once to each contact who writes while you are away. Empty: nothing is sent.',

  'options.layoutHere': 'The look is this device’s own: another may have another.',

  'options.messages.times': 'Show when each message was sent',
  'options.messages.ownFont': 'Show everyone in my font',
  'options.messages.emoticons': 'Show emoticons as pictures',
  'options.messages.playWinks': 'Play winks as they arrive',

  'options.alertsTitle': 'Show a notice when',
  'options.alerts.message': 'someone writes to me',
  'options.alerts.nudge': 'someone nudges me',
  'options.alerts.online': 'a contact comes online',
  'options.alerts.offline': 'a contact goes offline',
  'options.alerts.newContact': 'someone accepts my request',
  'options.noticesTitle': 'While Cutuca is out of sight',
  'options.notices': 'Tell me through this device’s own notifications',
  'options.noticesHere': 'For this device alone. Your browser asks once.',
  'options.noticesDenied':
    'This browser was told not to let Cutuca notify you. Its site settings can change that.',

  'options.soundsHere': 'On this device',
  'options.soundsOn': 'Make sounds',
  'options.volume': 'Volume',
  'options.soundsTitle': 'Make a sound when',
  'options.hear': (event: string) => `Hear it: ${event}`,
  'options.sounds.welcome': 'I sign in',
  'options.sounds.online': 'a contact comes online',
  'options.sounds.offline': 'a contact goes offline',
  'options.sounds.message': 'someone writes to me',
  'options.sounds.nudge': 'someone nudges me',
  'options.sounds.request': 'someone asks to be my contact',
  'options.sounds.newContact': 'someone accepts my request',
  'options.sounds.back': 'I’m back after being away',
  'options.sounds.signatures': 'Let contacts be heard with the sound they chose',

  'options.told': 'What others are told',
  'options.privacy.receipts': 'that I have read their messages',
  'options.privacy.typing': 'that I’m writing',
  'options.blocked': 'Blocked people',
  'options.blockedExplain': 'To them you are always offline. They are not told.',
  'options.nobodyBlocked': 'You have blocked nobody.',
  'options.unblock': 'Unblock',

  'options.devices': 'Where you are signed in',
  'options.deviceName': 'Name of this place',
  'options.thisDevice': 'this device',
  'options.signedInThere': (when: string) => `signed in, last seen ${when}`,
  'options.lastSeen': (when: string) => `signed out, last seen ${when}`,
  'options.signOutThere': 'Sign out there',
  'options.revoke': 'Remove',
  'options.revokeExplain':
    'Remove a device that you have lost: nothing it says from then on is believed to be yours.',
  'options.password': 'Password',
  'options.passwordNow': 'Password now',
  'options.passwordNext': 'New password',
  'options.passwordChange': 'Change password',
  'options.passwordChanged': 'Changed. Every other device is signed out.',
  'options.invites': 'Invite someone to this relay',
  'options.invite': 'Make an invite link',
  'options.inviteMade': (until: string) => `For one new account, until ${until}:`,
};
