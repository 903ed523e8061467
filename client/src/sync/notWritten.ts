/** Why something was not written at all: a mistake of who asked, not of the network or the device. */
export class NotWritten extends Error {
  readonly code: 'bad-body' | 'unknown-target' | 'closed';

  constructor(code: NotWritten['code'], detail?: string) {
    super(detail ?? code);
    this.code = code;
  }
}
