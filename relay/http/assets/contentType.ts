/** Types of the files that a built web app consists of; anything else is served as bytes, to be saved. */
import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export function contentTypeOf(path: string): string {
  return types[extname(path)] ?? 'application/octet-stream';
}

export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|image\/svg|application\/(?:json|manifest))/.test(contentType);
}
