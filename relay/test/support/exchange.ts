/** What a raw peer sends to a page and is answered, one after the other. */
import * as Y from 'yjs';
import { pageEntries } from '#protocol';
import { say, type Session, updatesOf } from '#protocol/testing';
import type { RawPeer } from './rawPeer.ts';

/** Says it in this session alone; gives the update. */
export async function saidIn(session: Session, text: string): Promise<Uint8Array> {
  return Y.mergeUpdates([...(await updatesOf(session.doc, () => say(session, text)))]);
}

/** Resolves with `taken`, or why it was not. */
export async function sendAndHear(peer: RawPeer, name: string, update: Uint8Array): Promise<string> {
  const before = peer.heard.length;
  const isNew = (heard: RawPeer['heard'][number]): boolean => peer.heard.indexOf(heard) >= before;
  peer.sendUpdate(name, update);
  return Promise.race([
    peer.hear('status', (heard) => heard.name === name && isNew(heard)).then(() => 'taken'),
    peer.hear('closed', (heard) => heard.name === name && isNew(heard)).then(({ reason }) => reason),
  ]);
}

/** All that the relay has of it. */
export async function readAll(peer: RawPeer, name: string): Promise<Y.Doc> {
  const asked = peer.heard.length;
  peer.askForAll(name);
  await peer.hear(
    'sync',
    (heard) => heard.name === name && heard.step === 1 && peer.heard.indexOf(heard) >= asked,
  );
  const document = new Y.Doc();
  for (const heard of peer.heard) {
    if (heard.type === 'sync' && heard.name === name && heard.step > 0) {
      Y.applyUpdate(document, heard.payload);
    }
  }
  return document;
}

export async function textsAt(peer: RawPeer, name: string): Promise<readonly string[]> {
  const entries = pageEntries(await readAll(peer, name));
  return entries.flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []));
}
