/** What a language must say: every key of the English dictionary, taking the same arguments. */
import type { english } from './en.ts';

export type Spoken<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

export type Words = Spoken<typeof english>;
