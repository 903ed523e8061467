/** Gives a group another picture, or takes it away. */
import { lazy } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import type { GroupView } from '../../projection/index.ts';
import { useGroups } from '../context.ts';
import { firstPicture } from '../picture.ts';

const PictureDialog = lazy(async () => ({
  default: (await import('../../identity/dialogs/index.ts')).PictureDialog,
}));

export interface GroupPictureDialogProps {
  readonly group: GroupView;
  readonly onClose: () => void;
}

export function GroupPictureDialog(props: GroupPictureDialogProps) {
  const { t } = useI18n();
  const { commands, forgetPicture } = useGroups();
  const id = () => props.group.conversation;
  return (
    <PictureDialog
      title={t('groups.picture')}
      explain={t('groups.pictureExplain')}
      before={props.group.picture}
      usual={firstPicture(id())}
      status="available"
      onChoose={(picture) => commands.choosePicture(id(), picture)}
      onMake={(file) => commands.makePicture(id(), file)}
      onForget={forgetPicture}
      onClose={props.onClose}
    />
  );
}
