/** What somebody does, told of them: “Alice waves”. */
import { useTalk } from '../talk/index.ts';
import { Happening } from './Happening.tsx';
import { contentAs, type LineProps } from './lineProps.ts';
import { RichText } from './RichText.tsx';

export function ActionLine(props: LineProps) {
  const { nameOf } = useTalk();
  const said = () => contentAs(props, 'text');
  return (
    <Happening
      {...props}
      text={
        <>
          <b>{nameOf(props.line.user)}</b> <RichText text={said().text} format={said().format} />
        </>
      }
    />
  );
}
