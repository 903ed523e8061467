/** `cutuca health`: whether the relay that runs with these settings takes and keeps what is written. */
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { RelayConfig } from '../config/index.ts';
import { urlOf } from './terminal.ts';
import { complain, exitCodes, print, type World } from './world.ts';

/** In ms. */
const patience = 5_000;
/** Characters. */
const mostBody = 10_000;

export async function health(config: RelayConfig, world: World): Promise<number> {
  const url = urlOf(config, { address: config.host, port: config.port });
  const answer = await askReady(url);
  if (typeof answer === 'string') complain(world, `No relay answers at ${url}: ${answer}.`);
  else if (answer.status !== 200) {
    complain(world, `The relay at ${url} runs, but can't write: see its log. (${answer.status})`);
  } else {
    print(world, `The relay at ${url} is ready.`);
    if (answer.isDiskLow) complain(world, 'Its disk is nearly full: it takes only short messages.');
    return exitCodes.done;
  }
  return exitCodes.failed;
}

export type Readiness = { readonly status: number; readonly isDiskLow: boolean };

/** What `/ready` answers, or why nothing answers. */
export async function askReady(url: string): Promise<Readiness | string> {
  const answered = Promise.withResolvers<Readiness | string>();
  const request = url.startsWith('https:') ? tlsRequest : plainRequest;
  // The certificate is for the public name, not for this address; nothing secret is sent or believed.
  const options = { timeout: patience, rejectUnauthorized: false };
  const asking = request(`${url}/ready`, options, (response) => {
    const { statusCode: status = 0 } = response;
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      body += text;
      if (body.length > mostBody) asking.destroy(new Error('no relay answers so much'));
    });
    response.on('end', () => answered.resolve({ status, isDiskLow: body.includes('"disk":"low"') }));
  });
  asking.on('timeout', () => asking.destroy(new Error('no answer in time')));
  asking.on('error', (error) => answered.resolve(error.message));
  asking.end();
  return answered.promise;
}
