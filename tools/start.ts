/** `npm start`: the web app where its sources changed, then the relay in this same process. */
import { resolve } from 'node:path';
import { ensureWebApp } from './webApp.ts';

ensureWebApp(resolve(import.meta.dirname, '..'));
await import('../relay/main.ts');
