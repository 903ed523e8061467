/** The display pictures that come with Cutuca, to choose from. */
import balloon from './pictures/balloon.svg';
import bubble from './pictures/bubble.svg';
import cactus from './pictures/cactus.svg';
import capybara from './pictures/capybara.svg';
import cassette from './pictures/cassette.svg';
import cat from './pictures/cat.svg';
import coffee from './pictures/coffee.svg';
import dog from './pictures/dog.svg';
import football from './pictures/football.svg';
import gamepad from './pictures/gamepad.svg';
import goldfish from './pictures/goldfish.svg';
import guitar from './pictures/guitar.svg';
import headphones from './pictures/headphones.svg';
import iceCream from './pictures/ice-cream.svg';
import kite from './pictures/kite.svg';
import ladybird from './pictures/ladybird.svg';
import lighthouse from './pictures/lighthouse.svg';
import mountains from './pictures/mountains.svg';
import owl from './pictures/owl.svg';
import paperBoat from './pictures/paper-boat.svg';
import pineapple from './pictures/pineapple.svg';
import planet from './pictures/planet.svg';
import robot from './pictures/robot.svg';
import rocket from './pictures/rocket.svg';
import skateboard from './pictures/skateboard.svg';
import sugarloaf from './pictures/sugarloaf.svg';
import sunflower from './pictures/sunflower.svg';
import surfboard from './pictures/surfboard.svg';
import toucan from './pictures/toucan.svg';
import watermelon from './pictures/watermelon.svg';

/** By the name that a profile gives, in the order in which they are offered. */
export const pictures = {
  toucan,
  cat,
  dog,
  capybara,
  owl,
  goldfish,
  ladybird,
  bubble,
  cassette,
  headphones,
  guitar,
  gamepad,
  robot,
  kite,
  'paper-boat': paperBoat,
  football,
  surfboard,
  skateboard,
  coffee,
  'ice-cream': iceCream,
  watermelon,
  pineapple,
  cactus,
  sunflower,
  lighthouse,
  mountains,
  sugarloaf,
  balloon,
  rocket,
  planet,
} as const;

export type PictureName = keyof typeof pictures;
