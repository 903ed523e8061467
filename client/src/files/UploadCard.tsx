/** A file of one's own that is on its way to the relay. */
import { Show } from 'solid-js';
import { Button } from '../ui/index.ts';
import { FileCard } from './FileCard.tsx';

export interface UploadCardProps {
  readonly name: string;
  readonly size: string;
  readonly state: string;
  readonly icon: string;
  readonly part?: number | undefined;
  readonly wrong: boolean;
  readonly words: { readonly retry: string; readonly cancel: string };
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

export function UploadCard(props: UploadCardProps) {
  return (
    <FileCard
      name={props.name}
      size={props.size}
      state={props.state}
      icon={props.icon}
      part={props.part}
      wrong={props.wrong}
    >
      <Show when={props.wrong}>
        <Button kind="link" onClick={() => props.onRetry()}>
          {props.words.retry}
        </Button>
      </Show>
      <Button kind="link" onClick={() => props.onCancel()}>
        {props.words.cancel}
      </Button>
    </FileCard>
  );
}
