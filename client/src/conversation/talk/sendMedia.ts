/** What becomes of files that somebody chose, pasted or dropped: photos and files on their way, or a word on why not. */
import { limits } from '#protocol';
import { cleanName, isDangerous } from '../../files/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { formatSize, useBlobs } from '../../media/index.ts';
import { preparePhoto } from '../../photos/index.ts';
import type { FileBody } from '../../sync/index.ts';
import { useTalk } from './talk.ts';

export interface SendMedia {
  photos(files: readonly File[]): Promise<void>;
  files(files: readonly File[]): Promise<void>;
  /** Pictures as photos, the rest as files. */
  either(files: readonly File[]): Promise<void>;
  voice(clip: { readonly content: Blob; readonly ms: number; readonly peaks: string }): Promise<void>;
}

/** As browsers name the types of what they can draw. */
const isPicture = (file: File): boolean => /^image\/(?:jpeg|png|webp|gif)$/.test(file.type);

export function useSendMedia(): SendMedia {
  const { t, locale } = useI18n();
  const { conversation, notices } = useTalk();
  const blobs = useBlobs();
  const wrong = (text: string) => notices.say({ look: 'wrong', text });

  async function send(body: FileBody, content: Blob): Promise<void> {
    try {
      await blobs.send(conversation.id, body, content);
    } catch {
      wrong(t('media.notKept'));
    }
  }

  async function hasRightSize(file: Blob): Promise<boolean> {
    const most = await blobs.limit();
    if (file.size === 0) wrong(t('media.empty'));
    else if (file.size > most) wrong(t('media.tooLarge', formatSize(most, locale())));
    return file.size > 0 && file.size <= most;
  }

  async function sendPhoto(file: File): Promise<void> {
    const prepared = await preparePhoto(file);
    if (!prepared.ok) {
      wrong(t(`photo.problem.${prepared.error}`));
      return;
    }
    const { content, ...photo } = prepared.value;
    if (!(await hasRightSize(content))) return;
    await send({ kind: 'photo', ...photo, bytes: content.size }, content);
  }

  async function sendFile(file: File): Promise<void> {
    const name = cleanName(file.name, t('file.name'));
    if (isDangerous(file.name) || isDangerous(name)) wrong(t('file.dangerous', name));
    else if (await hasRightSize(file)) await send({ kind: 'file', name, bytes: file.size }, file);
  }

  async function each(files: readonly File[], work: (file: File) => Promise<void>): Promise<void> {
    // One after the other: many large pictures at once would fill the memory.
    for (const file of files) await work(file);
  }

  return {
    photos: (files) => each(files, sendPhoto),
    files: (files) => each(files, sendFile),
    either: (files) => each(files, (file) => (isPicture(file) ? sendPhoto(file) : sendFile(file))),
    voice: ({ content, ms, peaks }) =>
      send({ kind: 'voice', bytes: content.size, ms: Math.min(ms, limits.voice.most), peaks }, content),
  };
}
