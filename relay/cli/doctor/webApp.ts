/** Whether there is a web app to serve. */
import type { WebAppFiles } from '../../http/index.ts';
import { type Finding, good, problem } from './finding.ts';

export async function examineWebApp(webApp: WebAppFiles): Promise<Finding> {
  return (await webApp.read('index.html', 'identity')) === undefined
    ? problem('The web app has not been built.', 'npm run build')
    : good('The web app is there.');
}
