/** Everything that a line of a conversation can be. */
import { sayAnswers, sayFiles, sayInGroup, sayMedia, saySending, sayWords } from '../talks/index.ts';
import { Evening, makeEvening, press, see, type World } from '../world/index.ts';

const talks: Readonly<Record<string, (world: World) => void>> = {
  words: sayWords,
  answers: sayAnswers,
  media: sayMedia,
  photo: sayMedia,
  files: sayFiles,
  sending: saySending,
  group: sayInGroup,
};

export const kinds = Object.keys(talks);

export function Scene(props: { readonly of: string }) {
  const world = makeEvening();
  if (props.of === 'group') world.open('the-band', 'Banda de garagem');
  else world.open('fe', 'Fê');
  talks[props.of]?.(world);
  const steps = props.of === 'photo' ? [press('Photo from Fê: open it'), see('.photo-viewer img')] : [];
  return <Evening world={world} steps={steps} />;
}
