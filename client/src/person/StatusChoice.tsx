/** The choice of one's own status, every status by its name. */
import { ChosenStatus } from '#protocol';
import { splitProps } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { Select, StatusDot } from '../ui/index.ts';
import { statusLook } from './status.ts';

export interface StatusChoiceProps {
  readonly label: string;
  readonly value: ChosenStatus;
  readonly onChange: (status: ChosenStatus) => void;
  /** All of them, where not said. */
  readonly among?: readonly ChosenStatus[] | undefined;
  readonly labelHidden?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

export function StatusChoice(props: StatusChoiceProps) {
  const { t } = useI18n();
  const [own, select] = splitProps(props, ['among']);
  const choices = () =>
    (own.among ?? ChosenStatus.options).map((value) => ({ value, label: t(`status.${value}`) }));
  return (
    <Select {...select} choices={choices()} mark={<StatusDot status={statusLook(props.value)} />} />
  );
}
