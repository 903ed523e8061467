/** Programs as people start them: nobody asks them anything but whether they are there. */
export { type Command, launch, type Launched } from './launch.ts';
