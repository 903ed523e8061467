/** `cutuca serve`: runs the relay until it is asked to stop. */
import type { Parsed } from '../config/index.ts';
import { startBot } from '../botProcess.ts';
import { createLogger, describeError } from '../logger.ts';
import { createRelay } from '../relay.ts';
import { closeInTime, untilAskedToStop } from '../shutdown.ts';
import { captureConsole } from './captureConsole.ts';
import { explainFailure, greet, urlOf } from './terminal.ts';
import { complain, exitCodes, print, type World } from './world.ts';

/** Throws what nobody can explain. */
export async function serve({ config, warnings }: Parsed, world: World): Promise<number> {
  complain(world, ...warnings);
  const logger = createLogger(world.stderr, Date.now);
  captureConsole(logger);
  process.on('unhandledRejection', (error) => logger.error('unhandled-rejection', describeError(error)));
  // What it keeps is its owner's alone, whatever a file is made by.
  process.umask(0o077);

  // Before anybody can know that it runs: a signal must never meet the default, which is to die.
  const askedToStop = untilAskedToStop();
  try {
    const { botMain } = world;
    const { bot: _, ...withoutBot } = config;
    const relay = await createRelay({
      config: botMain === undefined ? withoutBot : config,
      logger,
      webApp: world.webApp,
    });
    const bot =
      config.bot && botMain !== undefined
        ? startBot({
            main: botMain,
            relay,
            url: relay.plainUrl ?? urlOf(config, relay),
            data: config.data,
            logger,
            env: world.env,
          })
        : undefined;
    const administratorLink = relay.isEmpty() ? relay.newAdministratorLink() : undefined;
    print(world, ...greet(config, relay, administratorLink));
    await askedToStop;
    await closeInTime(async () => {
      await bot?.stop();
      await relay.close();
    }, logger);
    return exitCodes.done;
  } catch (error) {
    const explained = explainFailure(error, config);
    if (explained === undefined) throw error;
    complain(world, explained);
    return exitCodes.failed;
  }
}
