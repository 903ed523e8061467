/** A prompt as chat completions want it. */
import type { ChatCompletionMessageParam } from 'openai/resources';
import type { Message } from '../../prompt/index.ts';
import type { ModelRequest } from '../types.ts';

const roles = { system: 'system', person: 'user', bot: 'assistant' } as const;

export const toParams = (
  messages: readonly Message[],
  photos: NonNullable<ModelRequest['photos']>,
): ChatCompletionMessageParam[] =>
  messages.map(({ role, text, photo }) => {
    const url = photo && photos.get(photo.blob);
    if (url === undefined) return { role: roles[role], content: text };
    return {
      role: 'user',
      content: [
        { type: 'text', text },
        { type: 'image_url', image_url: { url } },
      ],
    };
  });
