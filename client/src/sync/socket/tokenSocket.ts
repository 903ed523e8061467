/**
 * A WebSocket that asks for a fresh access token before it opens and hands it over as a subprotocol, since a token in a URL
 * ends up in logs. To who uses it, it is a WebSocket that takes a moment longer to open.
 */
import { limits, syncProtocol, tokenProtocol } from '#protocol';
import type { Environment } from '../../session/index.ts';

export type TokenSocketDeps = Pick<Environment, 'makeWebSocket' | 'after'> & {
  /** `undefined` where there is none to be had now. */
  readonly takeToken: () => Promise<string | undefined>;
  /** A frame that the relay would cut the whole connection for: not sent. */
  readonly onTooLarge: (frame: Uint8Array) => void;
};

export type TokenSocketClass = new (url: string) => EventTarget & { readonly readyState: number };

/** What a connection that was never there closes with. */
const neverOpened = 1006;
const patience = 20_000;

export function makeTokenSocketClass(deps: TokenSocketDeps): TokenSocketClass {
  const { makeWebSocket, after, takeToken, onTooLarge } = deps;

  return class TokenSocket extends EventTarget {
    binaryType: BinaryType = 'arraybuffer';
    identifier: number | undefined;
    #socket: WebSocket | undefined;
    #closed = false;
    readonly #stopWaiting: () => void;

    constructor(url: string) {
      super();
      this.#stopWaiting = after(patience, () => this.#end(neverOpened, 'no answer'));
      void this.#open(url);
    }

    get readyState(): number {
      if (this.#closed) return WebSocket.CLOSED;
      return this.#socket?.readyState ?? WebSocket.CONNECTING;
    }

    send(frame: Uint8Array<ArrayBuffer>): void {
      if (frame.byteLength > limits.frame.clientBytes) onTooLarge(frame);
      else this.#socket?.send(frame);
    }

    close(): void {
      this.#end(neverOpened, 'closed here');
    }

    async #open(url: string): Promise<void> {
      const token = await takeToken();
      if (this.#closed) return;
      if (token === undefined) {
        this.#end(neverOpened, 'no token');
        return;
      }
      const socket = makeWebSocket(url, [syncProtocol, tokenProtocol(token)]);
      socket.binaryType = this.binaryType;
      socket.addEventListener('open', () => {
        this.#stopWaiting();
        this.dispatchEvent(new Event('open'));
      });
      socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
        if (!this.#closed) this.dispatchEvent(new MessageEvent('message', { data }));
      });
      socket.addEventListener('close', ({ code, reason }) => this.#end(code, reason));
      this.#socket = socket;
    }

    #end(code: number, reason: string): void {
      if (this.#closed) return;
      this.#closed = true;
      this.#stopWaiting();
      this.#socket?.close();
      this.dispatchEvent(new CloseEvent('close', { code, reason }));
    }
  };
}
