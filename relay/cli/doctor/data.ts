/** The data folder: there, private, on a disk of this machine with room, and holding a sound database. */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkDatabase, NetworkFolder, refuseNetworkFolder } from '../../database/index.ts';
import { type Finding, good, notice, problem } from './finding.ts';

const megabyte = 1_000_000;
/** Beyond the floor. */
const comfortable = 1_000 * megabyte;

/** `floor`: bytes of free space below which only small messages are taken. */
export function examineData(folder: string, floor: number): Finding[] {
  if (!existsSync(folder)) return examineParent(folder);
  if (!mayWrite(folder)) {
    return [problem(`The folder ${folder} can't be written to.`, ownership(folder))];
  }
  return [
    ...examineMode(folder),
    ...examinePlace(folder),
    ...examineRoom(folder, floor),
    ...examineDatabase(folder),
  ];
}

function examineParent(folder: string): Finding[] {
  let parent = dirname(folder);
  while (!existsSync(parent)) parent = dirname(parent);
  return mayWrite(parent)
    ? [good(`The folder ${folder} is not there yet: the first start makes it.`), ...examinePlace(parent)]
    : [problem(`The folder ${folder} is not there and can't be made.`, ownership(parent))];
}

function ownership(folder: string): string {
  return `Give ${folder} to the user that runs the relay (chown), or set CUTUCA_DATA to another folder.`;
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function examineMode(folder: string): Finding[] {
  const others = statSync(folder).mode & 0o077;
  return others === 0
    ? [good(`The folder ${folder} is its owner's alone.`)]
    : [notice(`Others on this machine can look into ${folder}.`, `chmod 700 ${folder}`)];
}

function examinePlace(folder: string): Finding[] {
  try {
    refuseNetworkFolder(folder);
    return [];
  } catch (error) {
    if (!(error instanceof NetworkFolder)) throw error;
    return [
      problem(error.message, 'Move the data: stop the relay, and copy the folder to a local disk.'),
    ];
  }
}

function examineRoom(folder: string, floor: number): Finding[] {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const says = `The disk has ${Math.floor(free / megabyte)} MB of room.`;
  if (free < floor) {
    const remedy =
      'Make room: below CUTUCA_DISK_FLOOR the relay takes only short messages, and no files.';
    return [problem(says, remedy)];
  }
  return free < floor + comfortable ? [notice(says, 'Make room before it is full.')] : [good(says)];
}

function examineDatabase(folder: string): Finding[] {
  const checked = checkDatabase(folder);
  switch (checked.type) {
    case 'none':
      return [good('There is no database yet: the first start makes it.')];
    case 'sound':
      return [good(`The database is sound (schema ${checked.schema}).`)];
    case 'older':
      return [
        notice(
          `The database has schema ${checked.schema}; this version has ${checked.known}.`,
          'Nothing: the next start brings it up to date, and keeps a copy.',
        ),
      ];
    case 'newer':
      return [
        problem(
          `The database was written by a newer version (schema ${checked.schema}; this one knows ${checked.known}).`,
          'Run that version, or restore an older backup.',
        ),
      ];
    case 'damaged':
      return [problem(`The database is damaged: ${checked.reason}.`, 'Restore it from a backup.')];
  }
}
