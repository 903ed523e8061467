/** The coloured pictures of toolbars, menus, captions and bands: 32 px drawings that hold down to 16 px. */
import addContact from './icons/add-contact.svg';
import alerts from './icons/alerts.svg';
import app from './icons/app.svg';
import block from './icons/block.svg';
import contactCard from './icons/contact-card.svg';
import emoticons from './icons/emoticons.svg';
import file from './icons/file.svg';
import font from './icons/font.svg';
import info from './icons/info.svg';
import ink from './icons/ink.svg';
import invite from './icons/invite.svg';
import message from './icons/message.svg';
import newGroup from './icons/new-group.svg';
import nudge from './icons/nudge.svg';
import options from './icons/options.svg';
import padlock from './icons/padlock.svg';
import photo from './icons/photo.svg';
import question from './icons/question.svg';
import relayAway from './icons/relay-away.svg';
import remove from './icons/remove.svg';
import scene from './icons/scene.svg';
import search from './icons/search.svg';
import signOut from './icons/sign-out.svg';
import voiceClip from './icons/voice-clip.svg';
import warning from './icons/warning.svg';
import winks from './icons/winks.svg';
import wrong from './icons/wrong.svg';

export const icons = {
  addContact,
  alerts,
  app,
  block,
  contactCard,
  emoticons,
  file,
  font,
  info,
  ink,
  invite,
  message,
  newGroup,
  nudge,
  options,
  padlock,
  photo,
  question,
  relayAway,
  remove,
  scene,
  search,
  signOut,
  voiceClip,
  warning,
  winks,
  wrong,
} as const;

export type IconName = keyof typeof icons;
