/** The words of `alerts.en.ts` in Brazilian Portuguese. */
import type { alertsInEnglish } from './alerts.en.ts';

export const alertsInPortuguese: typeof alertsInEnglish = {
  'alerts.wentOffline': (name: string) => `${name} ficou offline`,
  'alerts.accepted': (name: string) => `${name} agora é seu contato`,
  'alerts.options': 'Ajustes',
  'notices.offer': 'Quer ser avisado das mensagens também quando o Cutuca não estiver à vista?',
  'notices.yes': 'Avisar',
  'notices.no': 'Agora não',
};
