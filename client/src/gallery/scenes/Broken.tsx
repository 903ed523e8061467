/** What is shown when a screen broke. */
import { App } from '../../app/index.ts';
import { browserEnvironment, type Session } from '../../session/index.ts';
import { makeWorld, Surroundings } from '../world/index.ts';

export function Scene() {
  const { session, storage } = makeWorld();
  const broken: Session = {
    ...session,
    state() {
      throw new TypeError('undefined is not a contact');
    },
  };
  return (
    <Surroundings storage={storage}>
      <App session={broken} environment={browserEnvironment()} storage={storage} />
    </Surroundings>
  );
}
