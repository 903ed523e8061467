/**
 * Refuses folders on other machines. SQLite rests on locks and shared memory, which network file systems promise and do not
 * keep: two machines would write the one file, or a dropped connection would tear a page.
 */
import { readFileSync, realpathSync } from 'node:fs';

export class NetworkFolder extends Error {
  readonly code = 'network-folder';

  constructor(folder: string, type: string) {
    super(
      `The folder ${folder} is on a network file system (${type}), where databases get damaged. Set CUTUCA_DATA to a folder on a disk of this machine.`,
    );
  }
}

const networkTypes = new Set([
  'afs',
  'beegfs',
  'ceph',
  'cifs',
  'coda',
  'davfs',
  'glusterfs',
  'lustre',
  'ncpfs',
  'nfs',
  'nfs4',
  'orangefs',
  'smb3',
  'smbfs',
  'fuse.ceph-fuse',
  'fuse.curlftpfs',
  'fuse.davfs2',
  'fuse.glusterfs',
  'fuse.rclone',
  'fuse.s3fs',
  'fuse.sshfs',
]);

/** Throws NetworkFolder. Where the system does not tell what is mounted (anywhere but on Linux), nothing is refused. */
export function refuseNetworkFolder(folder: string): void {
  const mounts = readMounts();
  const type = mounts && typeOfFileSystem(realpathSync(folder), mounts);
  if (type !== undefined && networkTypes.has(type)) throw new NetworkFolder(folder, type);
}

/** `mounts`: the text of /proc/self/mountinfo. Of mounts on one place, the last is the one that is seen. */
export function typeOfFileSystem(folder: string, mounts: string): string | undefined {
  let found: { readonly place: string; readonly type: string } | undefined;
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const place = unescape(before.split(' ')[4] ?? '');
    const type = after.split(' ')[0] ?? '';
    if (place && contains(place, folder) && place.length >= (found?.place.length ?? 0)) {
      found = { place, type };
    }
  }
  return found?.type;
}

function contains(place: string, folder: string): boolean {
  return place === '/' || folder === place || folder.startsWith(`${place}/`);
}

/** The kernel writes spaces and the like as three octal digits. */
function unescape(path: string): string {
  return path.replaceAll(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 8)),
  );
}

function readMounts(): string | undefined {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return undefined;
  }
}
