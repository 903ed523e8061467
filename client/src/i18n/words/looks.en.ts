/** The words of the choice of looks. */
export const looksInEnglish = {
  'looks.title': 'Look',
  'looks.theme.aquarium': 'Aquarium',
  'looks.theme.veranda': 'Veranda',
  'looks.shade': 'Light or dark',
  'looks.shade.system': 'As this device',
  'looks.shade.light': 'Light',
  'looks.shade.dark': 'Dark',
  'looks.contrast': 'High contrast',
  'looks.motion': 'Less motion',
} as const;
