/** The words of `signin.en.ts` in Brazilian Portuguese. */
import type { signInInEnglish } from './signin.en.ts';

export const signInInPortuguese: typeof signInInEnglish = {
  'signIn.accounts': 'Contas lembradas',
  'signIn.account': (name: string, handle: string) => `${name} (${handle})`,
  'signIn.remember': 'Lembrar de mim',
  'signIn.automatic': 'Entrar automaticamente',
  'signIn.visit': 'Nada seu fica neste aparelho depois que você sair.',
  'signIn.cancel': 'Cancelar',
  'signIn.forget': 'Esquecer de mim',
  'signIn.forgetExplain': (name: string) =>
    `Sua conta continua como está, mas este aparelho esquece ${name}: o usuário, a imagem e tudo o que guardou, inclusive mensagens que nunca foram enviadas.`,
  'signIn.forgetYes': 'Esquecer de mim neste aparelho',
  'signIn.forgetNot': 'Cancelar',
};
