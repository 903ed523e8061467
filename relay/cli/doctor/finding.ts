/** One thing that was looked at: fine, worth knowing, or in the way – and then with what to do. */
export type Finding =
  | { readonly level: 'good'; readonly says: string }
  | { readonly level: 'notice' | 'problem'; readonly says: string; readonly remedy: string };

export const good = (says: string): Finding => ({ level: 'good', says });
export const notice = (says: string, remedy: string): Finding => ({ level: 'notice', says, remedy });
export const problem = (says: string, remedy: string): Finding => ({ level: 'problem', says, remedy });
