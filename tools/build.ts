/** `npm run build`: the web app, from scratch. */
import { resolve } from 'node:path';
import { buildWebApp } from './webApp.ts';

buildWebApp(resolve(import.meta.dirname, '..'));
