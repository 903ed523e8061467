/** A file as a stream that opens it at the first read: an answer that nobody reads, as to `HEAD`, leaves nothing open. */
import { type FileHandle, open } from 'node:fs/promises';

const chunkBytes = 64 * 1024;

export function readWhenAsked(path: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let file: FileHandle | undefined;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        file ??= await open(path);
        const { bytesRead, buffer } = await file.read(new Uint8Array(chunkBytes), 0, chunkBytes);
        if (bytesRead > 0) {
          controller.enqueue(buffer.subarray(0, bytesRead));
          return;
        }
        await file.close();
        controller.close();
      },
      cancel: async () => file?.close(),
    },
    { highWaterMark: 0 },
  );
}
