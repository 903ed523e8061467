/** The display pictures that come with Cutuca, to choose from. */
import bubble from './pictures/bubble.svg';
import cactus from './pictures/cactus.svg';
import cassette from './pictures/cassette.svg';
import cat from './pictures/cat.svg';
import coffee from './pictures/coffee.svg';
import kite from './pictures/kite.svg';
import paperBoat from './pictures/paper-boat.svg';
import rocket from './pictures/rocket.svg';
import toucan from './pictures/toucan.svg';

/** By the id that a profile may name. */
export const pictures = {
  bubble,
  cactus,
  cassette,
  cat,
  coffee,
  kite,
  paperBoat,
  rocket,
  toucan,
} as const;
