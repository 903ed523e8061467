/** How much people may leave at the relay. In bytes. */
export type UploadLimits = {
  /** One file. */
  readonly file: number;
  /** All files of one person. */
  readonly person: number;
  /** All files of everyone. */
  readonly relay: number;
};

const MB = 1_000_000;

export const defaultUploads: UploadLimits = { file: 50 * MB, person: 2_000 * MB, relay: 50_000 * MB };
