/** What each wink shows. */
import type { Scene } from '../stage/index.ts';
import type { WinkId } from '../table.ts';
import { balloon } from './balloon.ts';
import { boomerang } from './boomerang.ts';
import { bubbles } from './bubbles.ts';
import { cat } from './cat.ts';
import { cloud } from './cloud.ts';
import { confetti } from './confetti.ts';
import { hug } from './hug.ts';
import { jar } from './jar.ts';
import { knock } from './knock.ts';
import { paperPlane } from './paperPlane.ts';
import { popcorn } from './popcorn.ts';
import { snails } from './snails.ts';
import { toucan } from './toucan.ts';

export const scenes: Readonly<Record<WinkId, Scene>> = {
  'paper-plane': paperPlane,
  balloon,
  boomerang,
  bubbles,
  cat,
  cloud,
  confetti,
  hug,
  jar,
  knock,
  popcorn,
  snails,
  toucan,
};
