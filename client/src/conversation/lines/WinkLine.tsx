/** That somebody sent a wink, and its picture to play it again where this version has it. */
import { Show } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { isWink, winkName, WinkThumb } from '../../winks/index.ts';
import { useTalk } from '../talk/index.ts';
import { Happening } from './Happening.tsx';
import { contentAs, type LineProps } from './lineProps.ts';

export function WinkLine(props: LineProps) {
  const { t, locale } = useI18n();
  const { nameOf, winks } = useTalk();
  const wink = () => contentAs(props, 'wink').wink;
  const known = () => {
    const name = wink();
    return isWink(name) ? name : undefined;
  };
  const text = () => {
    const name = winkName(wink(), locale()) ?? wink();
    if (props.own) return t('conversation.winkSent', name);
    return t('conversation.winkReceived', nameOf(props.line.user), name);
  };
  return (
    <Happening {...props} icon={icons.winks} text={text()}>
      <Show when={known()}>
        {(played) => (
          <WinkThumb wink={played()} play={t('winks.play')} onPlay={() => winks.add(played())} />
        )}
      </Show>
    </Happening>
  );
}
