/** The desktop before anyone is signed in: one window in the middle of it. */
import type { JSX } from 'solid-js';
import { logo } from '../art/index.ts';
import { useI18n } from '../i18n/index.ts';
import { Desktop, mainMin, mainSize, makeWindows, Window } from '../ui/index.ts';
import { windowWords } from './words.ts';

export function Stage(props: { readonly label: string; readonly children: JSX.Element }) {
  const { t } = useI18n();
  const area = { width: window.innerWidth, height: window.innerHeight };
  const windows = makeWindows(area);
  windows.open({
    id: 'main',
    title: t('app.name'),
    icon: logo,
    size: mainSize,
    min: mainMin,
    home: true,
  });
  const height = windows.find('main')?.rect.height ?? mainSize.height;
  windows.move('main', {
    x: (area.width - mainSize.width) / 2,
    y: Math.max(0, (area.height - height) / 2),
  });
  return (
    <Desktop windows={windows}>
      <Window windows={windows} id="main" label={props.label} words={windowWords(t)}>
        {props.children}
      </Window>
    </Desktop>
  );
}
