/**
 * A WebSocket that asks for a fresh access token before it opens and hands it over as a subprotocol, since a token in a URL
 * ends up in logs. To Hocuspocus's provider it is a WebSocket that takes a moment longer to open.
 */
import { limits, syncProtocol, tokenProtocol } from '#protocol';
import type { Timers } from '../timers.ts';

/** What is used of a platform's own WebSocket. */
export type PlatformSocket = {
  binaryType: string;
  readonly readyState: number;
  addEventListener(type: keyof Events, listener: (event: object) => void): void;
  send(frame: Uint8Array<ArrayBuffer>): void;
  close(): void;
};

export type TokenSocketDeps = Pick<Timers, 'after'> & {
  readonly makeWebSocket: (url: string, protocols: readonly string[]) => PlatformSocket;
  /** `undefined` when there is none to be had now. */
  readonly takeToken: () => Promise<string | undefined>;
  /** A frame that the relay would cut the whole connection for: not sent. */
  readonly onTooLarge: (frame: Uint8Array) => void;
};

export type Closed = { readonly code: number; readonly reason: string };
type Events = { open: object; message: { readonly data: ArrayBuffer }; close: Closed };
type Listener<T extends keyof Events> = (event: Events[T]) => void;

const readyState = { connecting: 0, closed: 3 };
/** What a connection that was never there closes with. */
const neverOpened = 1006;
const timeoutMs = 20_000;

export class TokenSocket {
  binaryType = 'arraybuffer';
  identifier: number | undefined;
  #socket: PlatformSocket | undefined;
  #closed = false;
  readonly #deps: TokenSocketDeps;
  readonly #stopWaiting: () => void;
  readonly #listeners: { readonly [T in keyof Events]: Set<Listener<T>> } = {
    open: new Set(),
    message: new Set(),
    close: new Set(),
  };

  constructor(url: string, deps: TokenSocketDeps) {
    this.#deps = deps;
    this.#stopWaiting = deps.after(timeoutMs, () => this.#end(neverOpened, 'no answer'));
    void this.#open(url);
  }

  get readyState(): number {
    if (this.#closed) return readyState.closed;
    return this.#socket?.readyState ?? readyState.connecting;
  }

  /** The provider also listens for errors; each ends with `close`. */
  addEventListener<T extends keyof Events>(type: T | 'error', listener: Listener<T>): void {
    if (type !== 'error') this.#listeners[type].add(listener);
  }

  removeEventListener<T extends keyof Events>(type: T | 'error', listener: Listener<T>): void {
    if (type !== 'error') this.#listeners[type].delete(listener);
  }

  send(frame: Uint8Array<ArrayBuffer>): void {
    if (frame.byteLength > limits.frame.clientBytes) this.#deps.onTooLarge(frame);
    else this.#socket?.send(frame);
  }

  close(): void {
    this.#end(neverOpened, 'closed here');
  }

  async #open(url: string): Promise<void> {
    const token = await this.#deps.takeToken();
    if (this.#closed) return;
    if (token === undefined) {
      this.#end(neverOpened, 'no token');
      return;
    }
    const socket = this.#deps.makeWebSocket(url, [syncProtocol, tokenProtocol(token)]);
    socket.binaryType = this.binaryType;
    socket.addEventListener('open', () => {
      this.#stopWaiting();
      this.#tell('open', {});
    });
    socket.addEventListener('message', (event) => {
      if (!this.#closed) this.#tell('message', event as Events['message']);
    });
    socket.addEventListener('close', (event) => {
      const { code, reason } = event as Closed;
      this.#end(code, reason);
    });
    this.#socket = socket;
  }

  #end(code: number, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopWaiting();
    this.#socket?.close();
    this.#tell('close', { code, reason });
  }

  #tell<T extends keyof Events>(type: T, event: Events[T]): void {
    for (const listener of this.#listeners[type]) listener(event);
  }
}
