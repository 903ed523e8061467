/** What a test asks a measured relay, and what it is told. Times in ms, sizes in bytes. */
export type Ask =
  /** The relay's clock is put forward. */
  | { readonly type: 'advance'; readonly ms: number }
  | { readonly type: 'measure'; readonly memory: boolean }
  | { readonly type: 'close' };

export type Measured = {
  /** Since the start, of all threads. */
  readonly cpu: number;
  /** Since it was measured last. */
  readonly longestStall: number;
  /** Live, after a full collection; 0 if it was not asked for. */
  readonly memory: number;
  /** Of the data folder. */
  readonly disk: number;
};

export type Told =
  | { readonly type: 'started'; readonly port: number }
  | { readonly type: 'advanced' }
  | ({ readonly type: 'measured' } & Measured)
  | { readonly type: 'closed' };
