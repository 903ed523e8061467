/** What kind of sound a clip is, by how it begins: what its sender says decides nothing. Pure. */
export function soundTypeOf(start: Uint8Array): string | undefined {
  const text = String.fromCharCode(...start.slice(0, 12));
  if (text.startsWith('\u001a\u0045\u00df\u00a3')) return 'audio/webm';
  if (text.startsWith('OggS')) return 'audio/ogg';
  if (text.slice(4, 8) === 'ftyp') return 'audio/mp4';
  return undefined;
}

export const endingOf = (type: string): string =>
  ({ 'audio/webm': 'webm', 'audio/ogg': 'ogg', 'audio/mp4': 'm4a' })[type] ?? 'webm';
