/** The words of what calls for attention. */
export const alertsInEnglish = {
  'alerts.wentOffline': (name: string) => `${name} is offline`,
  'alerts.accepted': (name: string) => `${name} is your contact now`,
  'alerts.options': 'Settings',
  'notices.offer': 'Be told of messages also while Cutuca is out of sight?',
  'notices.yes': 'Tell me',
  'notices.no': 'Not now',
};
