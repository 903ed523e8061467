/** The words of the sign-in window about who this device knows. */
export const signInInEnglish = {
  'signIn.accounts': 'Remembered accounts',
  'signIn.account': (name: string, handle: string) => `${name} (${handle})`,
  'signIn.remember': 'Remember me',
  'signIn.automatic': 'Sign me in automatically',
  'signIn.visit': 'Nothing of yours stays on this device after you sign out.',
  'signIn.cancel': 'Cancel',
  'signIn.forget': 'Forget me',
  'signIn.forgetExplain': (name: string) =>
    `Your account stays as it is, but this device forgets ${name}: handle, picture, and whatever it kept, messages included that were never sent.`,
  'signIn.forgetYes': 'Forget me on this device',
  'signIn.forgetNot': 'Cancel',
};
