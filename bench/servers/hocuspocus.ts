/** Hocuspocus as it comes, on `ws`: everything in memory, nobody asked who they are. */
import { answerAs } from '../program/index.ts';
import { serveHocuspocus } from './serveHocuspocus.ts';

answerAs({}, await serveHocuspocus([]));
