/** An address for a file that is here, for as long as its view is. */
import { createMemo, onCleanup, type Accessor } from 'solid-js';

export function createObjectUrl(content: Accessor<Blob | undefined>): Accessor<string | undefined> {
  return createMemo(() => {
    const file = content();
    if (!file) return undefined;
    const url = URL.createObjectURL(file);
    onCleanup(() => URL.revokeObjectURL(url));
    return url;
  });
}
