/** The words a window's frame speaks; the app gives them in its reader's language. */
export interface WindowWords {
  /** Name of the small menu at the caption's start. */
  readonly menu: string;
  readonly move: string;
  readonly resize: string;
  readonly minimise: string;
  readonly maximise: string;
  readonly restore: string;
  /** All open windows side by side, or each a step further than the one before. */
  readonly tile: string;
  readonly cascade: string;
  readonly close: string;
  readonly back: string;
  /** Names the tabs of conversations that share a place. */
  readonly tabs: string;
  /** Added to the name of one that calls for attention. */
  readonly calling: string;
  /** Said while the arrow keys move or resize a window. */
  readonly keysHint: string;
}
