/**
 * A file as a stream that opens it at the first read: an answer that nobody reads, as to `HEAD`, leaves nothing open. Nor does
 * one whose reader leaves, at whatever moment: a handle that nobody closed would end the process when its memory is cleared.
 */
import { type FileHandle, open } from 'node:fs/promises';

const chunkBytes = 64 * 1024;

export function readWhenAsked(
  path: string,
  openFile: (path: string) => Promise<FileHandle> = open,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let opening: Promise<FileHandle> | undefined;

  /** Waits for whatever is going on with it. Closing it twice is closing it. */
  async function close(): Promise<void> {
    const file = await opening?.catch(() => undefined);
    await file?.close();
  }

  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        opening ??= openFile(path);
        try {
          const file = await opening;
          const { bytesRead, buffer } = await file.read(new Uint8Array(chunkBytes), 0, chunkBytes);
          if (bytesRead > 0) {
            controller.enqueue(buffer.subarray(0, bytesRead));
            return;
          }
        } catch (error) {
          await close();
          throw error;
        }
        await close();
        controller.close();
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
