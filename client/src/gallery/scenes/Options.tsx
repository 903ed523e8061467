/** The pages of the options. */
import { Evening, makeEvening, press } from '../world/index.ts';

const pages = ['Personal', 'Layout', 'Messages', 'Alerts', 'Sounds', 'Privacy', 'Security', 'Language'];
export const kinds = pages.map((page) => page.toLowerCase());

export function Scene(props: { readonly of: string }) {
  const world = makeEvening({ administrator: true });
  world.keep({
    map: 'options',
    key: 'presence.statuses',
    value: [
      { id: 'beach', name: 'at the beach', status: 'away', personalMessage: '', reply: 'back at six' },
    ],
  });
  const page = pages.find((name) => name.toLowerCase() === props.of) ?? '';
  return <Evening world={world} steps={[press('Options'), press(page)]} />;
}
