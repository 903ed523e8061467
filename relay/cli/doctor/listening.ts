/** Whether a relay runs with these settings, or could. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { RelayConfig } from '../../config/index.ts';
import { isDataFolderClaimed } from '../../database/index.ts';
import { askReady } from '../health.ts';
import { explainFailure, urlOf } from '../terminal.ts';
import { type Finding, good, notice, problem } from './finding.ts';

export async function examineListening(config: RelayConfig): Promise<Finding[]> {
  const url = urlOf(config, { address: config.host, port: config.port });
  if (!isDataFolderClaimed(config.data)) return examinePort(config);
  const answer = await askReady(url);
  if (typeof answer === 'string') {
    return [
      notice(
        `A relay uses ${config.data}, but none answers at ${url}: ${answer}.`,
        'Give this command the same settings as the relay that runs.',
      ),
    ];
  }
  if (answer.status === 200) return [good(`The relay runs, and answers at ${url}.`)];
  return [
    problem(
      `The relay runs, but can't write (it answers ${answer.status}).`,
      'See its log, and the room on the disk.',
    ),
  ];
}

async function examinePort(config: RelayConfig): Promise<Finding[]> {
  const server = createServer();
  try {
    server.listen(config.port, config.host);
    await once(server, 'listening');
    return [good(`No relay runs here, and port ${config.port} of ${config.host} is free for one.`)];
  } catch (error) {
    const says = explainFailure(error, config) ?? String(error);
    return [problem(says, 'Change the setting, or stop what is in the way.')];
  } finally {
    server.close();
  }
}
