/** `cutuca invite`: a link for one person. */
import type { Parsed } from '../config/index.ts';
import { withAccounts } from './accountData.ts';
import { linkTo, urlOf } from './terminal.ts';
import { complain, exitCodes, print, type World } from './world.ts';

export async function invite({ config }: Parsed, world: World): Promise<number> {
  return withAccounts(config, world, ({ accounts, invites }) => {
    const maker = accounts.operator.administrator();
    if (maker === undefined) {
      complain(
        world,
        'Nobody can invite yet. Create the first account in the web app, or with: cutuca user add HANDLE --admin',
      );
      return exitCodes.failed;
    }
    if (config.registration === 'closed') {
      complain(
        world,
        'This relay takes no new people. Set CUTUCA_REGISTRATION to invite to change that.',
      );
      return exitCodes.failed;
    }
    const made = invites.create(maker);
    const url = config.publicUrl ?? urlOf(config, { address: config.host, port: config.port });
    print(world, linkTo(url, made.invite));
    return exitCodes.done;
  });
}
