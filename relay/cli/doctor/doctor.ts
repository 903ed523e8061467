/** `cutuca doctor`: looks at everything that has kept a relay from working, and changes nothing. */
import type { Parsed } from '../../config/index.ts';
import { defaultQuotas } from '../../quotas/index.ts';
import { exitCodes, print, type World } from '../world.ts';
import { examineAddresses, examineRegistration } from './addresses.ts';
import { examineCertificate } from './certificate.ts';
import { examineData } from './data.ts';
import type { Finding } from './finding.ts';
import { examineListening } from './listening.ts';
import { examineWebApp } from './webApp.ts';

const marks: Record<Finding['level'], string> = { good: 'ok', notice: 'note', problem: 'WRONG' };

/** Fails where something is in the way. */
export async function doctor({ config, warnings }: Parsed, world: World): Promise<number> {
  const findings: Finding[] = [
    ...warnings.map((says): Finding => ({ level: 'notice', says, remedy: 'Correct or remove it.' })),
    ...examineData(config.data, (config.quotas ?? defaultQuotas).diskFloor),
    ...(await examineListening(config)),
    ...examineAddresses(config),
    ...examineRegistration(config),
    ...(config.tls ? examineCertificate(config.tls, config.publicUrl, Date.now()) : []),
    await examineWebApp(world.webApp),
  ];
  for (const finding of findings) {
    print(world, `${marks[finding.level].padEnd(5)}  ${finding.says}`);
    if (finding.level !== 'good') print(world, `       → ${finding.remedy}`);
  }
  return findings.some(({ level }) => level === 'problem') ? exitCodes.failed : exitCodes.done;
}
