/** Journeys visit the web app as it is now, so it is built before the first of them. */
import { resolve } from 'node:path';
import { ensureWebApp } from './webApp.ts';

export function setup(): void {
  ensureWebApp(resolve(import.meta.dirname, '..'));
}
