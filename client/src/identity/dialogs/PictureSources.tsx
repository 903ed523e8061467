/** Where a picture of one's own comes from: a file that is chosen, dropped or pasted, or the camera. */
import { onCleanup, onMount } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';

export interface PictureSourcesProps {
  readonly onFile: (file: Blob) => void;
  readonly onCamera: () => void;
}

export function PictureSources(props: PictureSourcesProps) {
  const { t } = useI18n();
  let input!: HTMLInputElement;
  let place!: HTMLDivElement;

  function take(event: Event, files: FileList | undefined) {
    const file = files?.[0];
    if (!file) return;
    event.preventDefault();
    props.onFile(file);
  }

  onMount(() => {
    const whole: HTMLElement = place.closest('dialog') ?? place;
    const leaving = new AbortController();
    const { signal } = leaving;
    onCleanup(() => leaving.abort());
    whole.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    whole.addEventListener('drop', (event) => take(event, event.dataTransfer?.files), { signal });
    whole.addEventListener('paste', (event) => take(event, event.clipboardData?.files), { signal });
  });

  return (
    <div class="picture-sources" ref={place}>
      <input
        type="file"
        accept="image/*"
        class="visually-hidden"
        tabindex="-1"
        aria-hidden="true"
        ref={input}
        onChange={(event) => {
          take(event, event.currentTarget.files ?? undefined);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Button onClick={() => input.click()}>{t('picture.fromDevice')}</Button>
      <Button onClick={() => props.onCamera()}>{t('picture.fromCamera')}</Button>
      <p class="look-explain">{t('picture.dropHint')}</p>
    </div>
  );
}
