/** What contacts hear when one comes: each is heard when it is chosen. */
import { createResource, createSignal } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { Button, ChoiceGrid, loadSignatures, type SignatureName } from '../../ui/index.ts';
import type { LookDialogProps } from '../deps.ts';
import { LookDialog } from './LookDialog.tsx';

type Choice = SignatureName | 'none';

export function SoundDialog(props: LookDialogProps) {
  const { t } = useI18n();
  const [signatures] = createResource(loadSignatures);
  const names = () => signatures()?.names ?? [];
  const [picked, setPicked] = createSignal<Choice>();
  const chosen = () => picked() ?? names().find((name) => name === props.own.profile().sound) ?? 'none';
  let stop = () => {};

  function play() {
    stop();
    const sound = chosen();
    const score = sound === 'none' ? undefined : signatures()?.get(sound);
    if (score) stop = props.sounds.playScore(score);
  }

  function choose(sound: Choice) {
    setPicked(sound);
    play();
  }

  return (
    <LookDialog
      title={t('look.sound')}
      icon={icons.voiceClip}
      onClose={() => {
        stop();
        props.onClose();
      }}
      apply={() => {
        const sound = chosen();
        return props.commands.show({ sound: sound === 'none' ? null : sound });
      }}
    >
      <p class="look-explain">{t('sound.explain')}</p>
      <ChoiceGrid
        class="sound-choices"
        label={t('sound.choose')}
        choices={(['none', ...names()] as const).map((id) => ({ id, name: t(`sound.${id}`) }))}
        value={chosen()}
        onChange={choose}
        draw={({ name }) => name}
      />
      <Button disabled={chosen() === 'none'} onClick={play}>
        {t('sound.again')}
      </Button>
    </LookDialog>
  );
}
