/** Every setting there is: as a flag, as an environment variable, with its default and what it should look like. */
import type { Handle } from '#protocol';
import { defaultUploads, type UploadLimits } from '../blobs/index.ts';
import { defaultQuotas, type QuotaLimits } from '../quotas/index.ts';
import {
  parseBytes,
  formatBytes,
  parseFile,
  parseFolder,
  parseHost,
  parsePort,
  parseProxies,
  parseRegistration,
  parseSwitch,
  parseUrl,
  type Parse,
} from './parsers.ts';

export type Registration = 'open' | 'invite' | 'closed';

export type RelayConfig = {
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  /** The folder that holds everything the relay keeps. */
  readonly data: string;
  readonly registration: Registration;
  /** The first account is made with the administrator link alone; otherwise whoever comes first has it. */
  readonly firstAccountByLink?: boolean;
  /** Where people reach it, where that is another address than it listens on. An origin, such as `https://chat.example`. */
  readonly publicUrl?: string;
  /** PEM files. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** The relay's own bot, as it is made at the first start; absent: none. */
  readonly bot?: { readonly handle: Handle; readonly displayName: string };
  /** How much people may leave at the relay; absent: the defaults. */
  readonly uploads?: UploadLimits;
  /** What accounts may take up besides; absent: the defaults. */
  readonly quotas?: QuotaLimits;
  /** Addresses and networks (CIDR) whose word on where a request came from is taken. */
  readonly trustedProxies?: readonly string[];
};

/** Its own person to others; the rest of it is the bot's to know. */
export const ownBot = { handle: 'gepeto' as Handle, displayName: 'Gepeto' };

/** What is asked of the process that cannot be configured: EX_CONFIG of sysexits.h, which service managers know not to retry. */
export const wrongConfigExitCode = 78;

type Setting<T> = {
  readonly variable: `CUTUCA_${string}`;
  /** As the command line takes it, with a word for its value. */
  readonly flag: `--${string} <${string}>`;
  readonly about: string;
  /** Text, as it would be given; empty where there is none. */
  readonly fallback: string;
  readonly parse: Parse<T>;
};

export const settings = {
  host: {
    variable: 'CUTUCA_HOST',
    flag: '--host <address>',
    about: 'address to listen on',
    fallback: '127.0.0.1',
    parse: parseHost,
  },
  port: {
    variable: 'CUTUCA_PORT',
    flag: '--port <number>',
    about: 'port to listen on; 0: any free one',
    fallback: '7780',
    parse: parsePort,
  },
  data: {
    variable: 'CUTUCA_DATA',
    flag: '--data <folder>',
    about: 'folder for everything that is kept',
    fallback: './data',
    parse: parseFolder,
  },
  registration: {
    variable: 'CUTUCA_REGISTRATION',
    flag: '--registration <who>',
    about:
      'who may create an account: open, invite or closed (default: open for this machine alone, else invite)',
    fallback: '',
    parse: parseRegistration,
  },
  publicUrl: {
    variable: 'CUTUCA_PUBLIC_URL',
    flag: '--public-url <url>',
    about: 'where people reach it, such as https://chat.example.org',
    fallback: '',
    parse: parseUrl,
  },
  tlsCert: {
    variable: 'CUTUCA_TLS_CERT',
    flag: '--tls-cert <file>',
    about: 'certificate chain (PEM), to serve https without a proxy; read again when it changes',
    fallback: '',
    parse: parseFile,
  },
  tlsKey: {
    variable: 'CUTUCA_TLS_KEY',
    flag: '--tls-key <file>',
    about: "the certificate's key (PEM)",
    fallback: '',
    parse: parseFile,
  },
  trustedProxies: {
    variable: 'CUTUCA_TRUSTED_PROXIES',
    flag: '--trusted-proxies <list>',
    about:
      'proxies to believe about where requests come from: addresses or networks, with commas between them',
    fallback: '',
    parse: parseProxies,
  },
  uploadLimit: {
    variable: 'CUTUCA_UPLOAD_LIMIT',
    flag: '--upload-limit <size>',
    about: 'how large one file may be that somebody sends',
    fallback: formatBytes(defaultUploads.file),
    parse: parseBytes,
  },
  uploadQuota: {
    variable: 'CUTUCA_UPLOAD_QUOTA',
    flag: '--upload-quota <size>',
    about: 'how much the files of one person may take up at the relay',
    fallback: formatBytes(defaultUploads.person),
    parse: parseBytes,
  },
  uploadNewcomers: {
    variable: 'CUTUCA_UPLOAD_NEWCOMERS',
    flag: '--upload-newcomers <size>',
    about: 'how much the files of all accounts younger than 30 days may take up together',
    fallback: formatBytes(defaultUploads.newcomers),
    parse: parseBytes,
  },
  uploadTotal: {
    variable: 'CUTUCA_UPLOAD_TOTAL',
    flag: '--upload-total <size>',
    about: 'how much the files of all people may take up together',
    fallback: formatBytes(defaultUploads.relay),
    parse: parseBytes,
  },
  wordQuota: {
    variable: 'CUTUCA_WORD_QUOTA',
    flag: '--word-quota <size>',
    about: 'how much one person may ever write, files aside',
    fallback: formatBytes(defaultQuotas.words),
    parse: parseBytes,
  },
  wordsPerHour: {
    variable: 'CUTUCA_WORDS_PER_HOUR',
    flag: '--words-per-hour <size>',
    about: 'how much one person may write in an hour, files aside; a quarter of it at once',
    fallback: formatBytes(defaultQuotas.wordsPerHour),
    parse: parseBytes,
  },
  diskFloor: {
    variable: 'CUTUCA_DISK_FLOOR',
    flag: '--disk-floor <size>',
    about: 'free space on the disk below which only small messages are taken',
    fallback: formatBytes(defaultQuotas.diskFloor),
    parse: parseBytes,
  },
  documentMemory: {
    variable: 'CUTUCA_DOCUMENT_MEMORY',
    flag: '--document-memory <size>',
    about: 'how much memory conversations may take that nobody has open, together with those that are',
    fallback: formatBytes(defaultQuotas.documentMemory),
    parse: parseBytes,
  },
  bot: {
    variable: 'CUTUCA_BOT',
    flag: '--bot <switch>',
    about: "the relay's own bot, and everybody's first contact: on or off",
    fallback: 'on',
    parse: parseSwitch,
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as readonly SettingName[];
