/** A drawing, to be looked at, copied and saved. */
import { createSignal, lazy, Suspense } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';
import { contentAs, type LineProps } from './lineProps.ts';
import { Saying } from './Saying.tsx';
import './inkLine.css';

const loadInk = () => import('../../ink/index.ts');
const InkPicture = lazy(async () => ({ default: (await loadInk()).InkPicture }));

export function InkLine(props: LineProps) {
  const { t } = useI18n();
  const { nameOf, notices } = useTalk();
  const [svg, setSvg] = createSignal<SVGSVGElement>();
  const ink = () => contentAs(props, 'ink');

  async function copy(picture: SVGSVGElement) {
    const done = await (await loadInk()).copyPicture(picture);
    notices.say({ look: 'line', text: t(done ? 'line.copied' : 'line.notCopied') });
  }

  async function withPicture(act: (picture: SVGSVGElement) => Promise<void>) {
    const picture = svg();
    if (picture) await act(picture);
  }

  const save = async (picture: SVGSVGElement) =>
    (await loadInk()).savePicture(picture, `${t('ink.file')}.png`);

  return (
    <Saying {...props}>
      <div class="ink-line">
        <div class="ink-line-place" style={{ '--ratio': ink().width / ink().height }}>
          <Suspense>
            <InkPicture ink={ink()} label={t('ink.by', nameOf(props.line.user))} ref={setSvg} />
          </Suspense>
        </div>
        <div class="ink-line-acts">
          <Button kind="link" onClick={() => void withPicture(copy)}>
            {t('line.copy')}
          </Button>
          <Button kind="link" onClick={() => void withPicture(save)}>
            {t('ink.save')}
          </Button>
        </div>
      </div>
    </Saying>
  );
}
