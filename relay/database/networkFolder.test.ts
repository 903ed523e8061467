import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { refuseNetworkFolder, typeOfFileSystem } from './networkFolder.ts';

const mounts = `
26 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
41 26 0:38 / /mnt/share rw,relatime shared:2 - nfs4 server:/export rw,vers=4.2
42 26 0:39 / /mnt/my\\040files rw - cifs //server/files rw
43 26 0:40 / /srv rw - ext4 /dev/vdb rw
44 43 0:41 / /srv rw - fuse.sshfs alice@server: rw
45 44 0:42 / /srv/disk rw - xfs /dev/vdc rw
`;

describe('the file system of a folder', () => {
  it.each([
    ['/home/alice/data', 'ext4'],
    ['/mnt/share', 'nfs4'],
    ['/mnt/share/cutuca/data', 'nfs4'],
    ['/mnt/shared', 'ext4'],
    ['/mnt/my files/data', 'cifs'],
    ['/srv/data', 'fuse.sshfs'],
    ['/srv/disk/data', 'xfs'],
  ])('[X4] of %s is %s', (folder, type) => {
    expect(typeOfFileSystem(folder, mounts)).toBe(type);
  });

  it('[X4] of a folder of this machine is none of a network', () => {
    expect(() => refuseNetworkFolder(tmpdir())).not.toThrow();
  });
});
