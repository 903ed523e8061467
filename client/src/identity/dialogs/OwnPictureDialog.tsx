/** One's display picture. */
import { useI18n } from '../../i18n/index.ts';
import { defaultPictureOf, statusLook } from '../../person/index.ts';
import type { LookDialogProps } from '../deps.ts';
import { PictureDialog } from './PictureDialog.tsx';

export function OwnPictureDialog(props: LookDialogProps) {
  const { t } = useI18n();
  const own = () => props.own.profile();
  return (
    <PictureDialog
      title={t('look.picture')}
      explain={t('picture.explain')}
      before={own().picture}
      usual={defaultPictureOf(own().user)}
      status={statusLook(props.own.status())}
      onChoose={(picture) => props.commands.choosePicture(picture ?? null)}
      onMake={props.commands.makePicture}
      onForget={props.commands.forgetPicture}
      onClose={props.onClose}
    />
  );
}
