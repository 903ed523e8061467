/** The button that shakes the other's window. */
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { ToolbarButton } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';

export function NudgeTool() {
  const { t } = useI18n();
  const { sending } = useTalk();
  return (
    <ToolbarButton
      size="small"
      icon={icons.nudge}
      label={t('conversation.nudge')}
      onClick={() => void sending.nudge()}
    />
  );
}
