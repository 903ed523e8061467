/** The pages of the options. */
import type { Component } from 'solid-js';
import type { OptionsDeps } from '../deps.ts';
import type { OptionPage } from '../pageNames.ts';
import { Alerts } from './Alerts.tsx';
import { Language } from './Language.tsx';
import { Layout } from './Layout.tsx';
import { Messages } from './Messages.tsx';
import { Personal } from './Personal.tsx';
import { Privacy } from './Privacy.tsx';
import { Security } from './Security.tsx';
import { Sounds } from './Sounds.tsx';

export const pages: Readonly<Record<OptionPage, Component<OptionsDeps>>> = {
  personal: Personal,
  layout: Layout,
  messages: Messages,
  alerts: Alerts,
  sounds: Sounds,
  privacy: Privacy,
  security: Security,
  language: Language,
};
