/** Photos, files, voice clips and emoticons of one's own. */
import { plural } from './plural.ts';

const count = plural('en');

export const mediaInEnglish = {
  'media.damaged': 'What came is not what was sent. Try again.',
  'media.larger': 'It is larger than it should be, so it is not taken.',
  'media.gone': 'It is not at the relay any more.',
  'media.again': 'Try again',
  'media.tooLarge': (size: string) => `That is too large: the relay takes files up to ${size}.`,
  'media.empty': 'That file is empty.',
  'media.notKept': 'This device could not keep it. Make room, then send it again.',

  'upload.waiting': 'Waiting for the relay – it is sent by itself, also after a restart',
  'upload.sending': (percent: string) => `Sending… ${percent}`,
  'upload.cancel': 'Cancel',
  'upload.retry': 'Try again',

  'photo.send': 'Send a photo',
  'photo.name': 'Photo',
  'photo.open': (name: string) => `Photo from ${name}: open it`,
  'photo.refused': 'This is no picture that can be shown, so it is not.',
  'photo.problem.not-a-picture': 'That is no picture that can be sent: JPEG, PNG, WebP and GIF are.',
  'photo.problem.too-many-pixels':
    'That picture is too large to be opened safely. Make it smaller, then send it.',
  'photo.problem.not-drawn': 'That picture is damaged: this browser can’t draw it.',
  'photo.viewer': 'Photos',
  'photo.previous': 'Previous',
  'photo.next': 'Next',
  'photo.save': 'Save',
  'photo.close': 'Close',
  'photo.about': (name: string, at: string) => `${name}, ${at}`,
  'photo.place': (at: number, of: number) => `${at} of ${of}`,

  'file.send': 'Send a file',
  'file.name': 'file',
  'file.dangerous': (name: string) =>
    `“${name}” could run a program, so it is not sent. Put it into a zip archive if you must.`,
  'file.refused': 'A file of this kind could run a program, so it is not taken.',
  'file.accept': 'Accept and save',
  'file.save': 'Save',
  'file.saveAgain': 'Save again',
  'file.decline': 'Decline',
  'file.cancel': 'Cancel',
  'file.coming': (percent: string) => `Receiving… ${percent}`,
  'file.offered': (name: string) => `Offered to ${name}`,
  'file.offeredToAll': 'Offered to everyone here',
  'file.accepted': (names: string, many: number) =>
    count(many, { one: `${names} has saved it`, other: `${names} have saved it` }),
  'file.declined': (names: string, many: number) =>
    count(many, { one: `${names} declined it`, other: `${names} declined it` }),
  'file.youAccepted': 'Saved',
  'file.youDeclined': 'You declined it',

  'voice.tool': 'Voice clip',
  'voice.hint': 'Hold the button, or F2, while you speak; let go to send.',
  'voice.recording': 'Recording – let go to send',
  'voice.left': (seconds: number) =>
    count(seconds, { one: '1 second left', other: `${seconds} seconds left` }),
  'voice.silent':
    'Nothing could be heard. Hold the button while you speak, then let it go – and see that the microphone is on.',
  'voice.noMicrophone':
    'There is no microphone here, or the browser may not use it. Allow it for this site, then try again.',
  'voice.cannot': 'This browser can’t record sound.',
  'voice.play': 'Play',
  'voice.stop': 'Stop',
  'voice.save': 'Save',
  'voice.from': (name: string) => `Voice clip from ${name}`,
  'voice.seconds': (seconds: number) => count(seconds, { one: '1 second', other: `${seconds} seconds` }),
  'voice.refused': 'This is no sound that can be played.',
  'voice.file': 'voice clip',

  'emoticon.own': 'My emoticons',
  'emoticon.create': 'New emoticon…',
  'emoticon.none': 'You have none yet. Make one from a picture, or add one that somebody sends you.',
  'emoticon.picture': 'Picture',
  'emoticon.choose': 'Choose a picture…',
  'emoticon.code': 'Shortcut',
  'emoticon.codeHint': 'Up to 7 characters, no spaces',
  'emoticon.nameOf': 'Name',
  'emoticon.save': 'Save',
  'emoticon.delete': 'Delete',
  'emoticon.cancel': 'Cancel',
  'emoticon.manage': (code: string) => `Change ${code}`,
  'emoticon.add': 'Add to my emoticons',
  'emoticon.added': (code: string) => `${code} is one of your emoticons now.`,
  'emoticon.addTitle': 'Add to my emoticons',
  'emoticon.problem.no-code': 'Give it a shortcut.',
  'emoticon.problem.bad-code': 'A shortcut has 1 to 7 characters and no spaces.',
  'emoticon.problem.taken': 'You have an emoticon with that shortcut already.',
  'emoticon.problem.ours': 'Cutuca has an emoticon with that shortcut. Choose another.',
  'emoticon.problem.not-a-picture': 'That is no picture: JPEG, PNG, WebP and GIF are.',
  'emoticon.problem.too-many-pixels': 'That picture is too large to be opened safely.',
  'emoticon.problem.not-drawn': 'That picture is damaged: this browser can’t draw it.',
  'emoticon.needsRelay': 'The relay is needed to make one. Try again when it is back.',
} as const;
