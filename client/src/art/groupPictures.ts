/** The pictures of groups. */
import meadow from './pictures/group-meadow.svg';
import sea from './pictures/group-sea.svg';
import sunset from './pictures/group-sunset.svg';

export const groupPictures = [sea, sunset, meadow] as const;
