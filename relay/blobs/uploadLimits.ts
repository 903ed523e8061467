/** How much people may leave at the relay. In bytes. */
export type UploadLimits = {
  /** One file. */
  readonly file: number;
  /** All files of one person; a quarter of it while their account is new. */
  readonly person: number;
  /** The files of all new accounts together. */
  readonly newcomers: number;
  /** All files of everyone. */
  readonly relay: number;
};

const MB = 1_000_000;

export const defaultUploads: UploadLimits = {
  file: 50 * MB,
  person: 2_000 * MB,
  newcomers: 10_000 * MB,
  relay: 50_000 * MB,
};

/** How long an account is new, in ms, and the part of a person's quota that it has meanwhile. */
export const newAccount = { for: 30 * 24 * 3_600_000, part: 1 / 4 };
