/** The keys of every sentence about something that went wrong: the compiler holds each language to all of them. */
import type { RefusalType } from '#protocol';
import type { Failure, Unsupported } from '../../session/index.ts';

export type ErrorWords = { readonly [K in RefusalType as `refusal.${K}`]: string } & {
  readonly [K in Exclude<Failure['type'], 'refused'> as `failure.${K}`]: string;
} & { readonly [K in Unsupported as `unsupported.${K}`]: string } & {
  /** How long to wait, where the relay said so. */
  readonly 'refusal.retryAfter': (seconds: number) => string;
};
