/** Which form of a file a browser gets. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** The best one that `Accept-Encoding` allows; a weight of zero forbids. */
export function chooseEncoding(acceptEncoding: string): Encoding {
  const offers = acceptEncoding.split(',').map((part) => part.trim().split(/\s*;\s*/));
  const accepts = (encoding: Encoding) =>
    offers.some(([name, weight = 'q=1']) => name === encoding && !/^q=0(?:\.0*)?$/.test(weight));
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}
