/** The choice of one's own status, with its sign inside the field. */
import { Select, type Choice } from '../controls/index.ts';
import { StatusDot, type StatusLook } from './StatusDot.tsx';

export interface StatusSelectProps {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly value: StatusLook;
  readonly choices: readonly Choice<StatusLook>[];
  readonly onChange: (status: StatusLook) => void;
  readonly quiet?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

export function StatusSelect(props: StatusSelectProps) {
  return <Select {...props} mark={<StatusDot status={props.value} />} />;
}
