/** Tabs of one browser share who is signed in: each tells the others when that changes. */
import * as v from 'valibot';
import type { Environment } from './environment.ts';
import { sessionChannel } from './names.ts';

const News = v.variant('t', [
  v.object({ t: v.literal('signed-in') }),
  v.object({ t: v.literal('signed-out'), ended: v.boolean() }),
]);
type News = v.InferOutput<typeof News>;

export interface SessionTabs {
  tellSignedIn(): void;
  tellSignedOut(ended: boolean): void;
}

type Listeners = {
  readonly onSignedIn: () => void;
  readonly onSignedOut: (ended: boolean) => void;
};

export function makeSessionTabs(
  { makeChannel }: Pick<Environment, 'makeChannel'>,
  { onSignedIn, onSignedOut }: Listeners,
): SessionTabs {
  const channel = makeChannel(sessionChannel);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const news = v.safeParse(News, data);
    if (!news.success) return;
    if (news.output.t === 'signed-in') onSignedIn();
    else onSignedOut(news.output.ended);
  });
  const tell = (news: News) => channel.postMessage(news);
  return {
    tellSignedIn: () => tell({ t: 'signed-in' }),
    tellSignedOut: (ended) => tell({ t: 'signed-out', ended }),
  };
}
