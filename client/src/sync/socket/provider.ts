/**
 * Hocuspocus's provider, which says nothing new before it has answered what the relay lacks. The stock one sends each change
 * at once: one made while the socket was closed goes with that answer, one made just after it opened overtakes it – and a
 * relay that takes no gaps refuses the second for want of the first.
 */
import { HocuspocusProvider, MessageType } from '@hocuspocus/provider';
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';

const syncStep1 = 0;

export class AnsweringProvider extends HocuspocusProvider {
  #hasAnswered = false;

  override async onOpen(event: Event): Promise<void> {
    this.#hasAnswered = false;
    await super.onOpen(event);
  }

  override onMessage(event: MessageEvent<ArrayBuffer>): void {
    super.onMessage(event);
    if (isQuestion(event.data)) this.#hasAnswered = true;
  }

  override onClose(): void {
    this.#hasAnswered = false;
    super.onClose();
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (this.#hasAnswered) super.documentUpdateHandler(update, origin);
  }
}

/** Whether the relay asks what it lacks: what goes before it in the same turn is part of the answer. */
function isQuestion(frame: ArrayBuffer): boolean {
  const decoder = createDecoder(new Uint8Array(frame));
  readVarString(decoder);
  const type: MessageType = readVarUint(decoder);
  return type === MessageType.Sync && readVarUint(decoder) === syncStep1;
}
