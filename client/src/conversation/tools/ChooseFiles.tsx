/** A button that lets somebody choose files. */
import { ToolbarButton } from '../../ui/index.ts';

export interface ChooseFilesProps {
  readonly icon: string;
  readonly label: string;
  /** As the browser's own dialog takes it. */
  readonly accept?: string | undefined;
  readonly onChoose: (files: readonly File[]) => void;
}

export function ChooseFiles(props: ChooseFilesProps) {
  let input!: HTMLInputElement;

  function choose() {
    props.onChoose([...(input.files ?? [])]);
    // The same file again is a choice too.
    input.value = '';
  }

  return (
    <>
      <ToolbarButton icon={props.icon} label={props.label} onClick={() => input.click()} />
      <input
        type="file"
        hidden
        multiple
        accept={props.accept}
        aria-label={props.label}
        ref={input}
        onChange={choose}
      />
    </>
  );
}
