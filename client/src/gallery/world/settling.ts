/** What a scene still has to do until it is what it shows. */
let all: Promise<unknown> = Promise.resolve();

export function settle(work: Promise<unknown>): void {
  all = Promise.all([all, work]);
}

export const settled = (): Promise<unknown> => all;
