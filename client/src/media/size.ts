/** How large a file is, as people read it: “2.4 MB”. Pure. */

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function formatSize(bytes: number, locale: string): string {
  // Half a step early: 999.9 kB is a megabyte when it is rounded.
  const step = bytes < 1 ? 0 : Math.floor(Math.log10(bytes * 1.0005) / 3);
  const power = Math.min(step, units.length - 1);
  const amount = bytes / 1_000 ** power;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power],
    // The short form of a byte knows no plural: “11 byte”.
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: amount < 10 && power > 0 ? 1 : 0,
  }).format(amount);
}
