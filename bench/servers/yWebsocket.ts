/** `@y/websocket-server` as it comes: everything in memory. */
import { setupWSConnection } from '@y/websocket-server/utils';
import { answerAs } from '../program/index.ts';
import { serveSockets } from './serveSockets.ts';

answerAs({}, await serveSockets((socket, request) => setupWSConnection(socket, request)));
