/** `cutuca health`: whether the relay that runs with these settings takes and keeps what is written. */
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { RelayConfig } from '../config/index.ts';
import { urlOf } from './terminal.ts';
import { complain, exitCodes, print, type World } from './world.ts';

/** In ms. */
const patience = 5_000;

export async function health(config: RelayConfig, world: World): Promise<number> {
  const url = urlOf(config, { address: config.host, port: config.port });
  const answer = await askReady(url);
  if (answer === 200) {
    print(world, `The relay at ${url} is ready.`);
    return exitCodes.done;
  }
  complain(
    world,
    typeof answer === 'number'
      ? `The relay at ${url} runs, but can't write: see its log. (${answer})`
      : `No relay answers at ${url}: ${answer}.`,
  );
  return exitCodes.failed;
}

/** The status that `/ready` answers with, or why nothing answers. */
export async function askReady(url: string): Promise<number | string> {
  const answered = Promise.withResolvers<number | string>();
  const request = url.startsWith('https:') ? tlsRequest : plainRequest;
  // The certificate is for the public name, not for this address; nothing secret is sent or believed.
  const options = { timeout: patience, rejectUnauthorized: false };
  const asking = request(`${url}/ready`, options, (response) => {
    response.resume();
    answered.resolve(response.statusCode ?? 0);
  });
  asking.on('timeout', () => asking.destroy(new Error('no answer in time')));
  asking.on('error', (error) => answered.resolve(error.message));
  asking.end();
  return answered.promise;
}
