/** A document held open by the relay itself: loaded like a peer's, but without a connection. */
import type { Document, Hocuspocus } from '@hocuspocus/server';
import { describeError, type Logger } from '../logger.ts';
import type { PeerContext } from './socket/index.ts';

type Deps = { readonly hocuspocus: Hocuspocus<PeerContext>; readonly logger: Logger };

export type HeldDocument = {
  readonly document: Document;
  /** The document stays in memory for a while, as it does when its last peer leaves. */
  readonly release: () => void;
};

export async function holdDocument(name: string, { hocuspocus, logger }: Deps): Promise<HeldDocument> {
  const document = await hocuspocus.createDocument(name, new Request('http://relay.invalid'), 'relay', {
    isAuthenticated: true,
    readOnly: false,
  });
  document.addDirectConnection();
  return {
    document,
    release: () => {
      document.removeDirectConnection();
      void hocuspocus
        .unloadDocument(document)
        .catch((error: unknown) => logger.error('document-not-unloaded', describeError(error)));
    },
  };
}
