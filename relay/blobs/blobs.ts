/**
 * Files by their content. Somebody may fetch one who uploaded it, who is a member of a conversation with an entry that names
 * it, or who sees it in a profile; to everyone else it is not there.
 */
import {
  type BlobId,
  type ConversationId,
  err,
  ok,
  refuse,
  type Refusal,
  type Result,
  type StoredBlob,
  type Struct,
  type UserId,
} from '#protocol';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/index.ts';
import type { DirectoryChanges } from '../directory.ts';
import type { Profiles } from '../profiles/index.ts';
import type { BlobFiles, StoredFile } from './blobFiles.ts';
import { createRegister } from './register.ts';
import { receiveUpload, type Upload } from './upload.ts';
import { newAccount, type UploadLimits } from './uploadLimits.ts';

/** What an update does to the names of files: to be done in the transaction that makes the update durable. */
export type Naming = {
  readonly conversation: ConversationId;
  readonly named: readonly {
    readonly struct: Struct;
    readonly user: UserId;
    readonly blobs: readonly BlobId[];
  }[];
  readonly gone: readonly Struct[];
};

export type Blobs = {
  readonly limits: UploadLimits;
  /**
   * Resolves when the file survives a power cut. `announced`: how long it is said to be, if it is said.
   * Refusals: `too-large`, `no-room`, `low-disk`, `rate-limited`, `wrong-hash`, `malformed`.
   */
  readonly upload: (
    user: UserId,
    blob: BlobId,
    content: AsyncIterable<Uint8Array>,
    announced?: number,
  ) => Promise<Result<StoredBlob, Refusal>>;
  /** Refusal: `not-found`, whether or not it is there. */
  readonly fetch: (
    viewer: UserId,
    blob: BlobId,
  ) => Promise<Result<{ readonly type: string; readonly file: StoredFile }, Refusal>>;
  /** Whether this person uploaded it, and what it is. */
  readonly own: (user: UserId, blob: BlobId) => StoredBlob | undefined;
  readonly keep: (user: UserId, blob: BlobId) => Result<undefined, Refusal>;
  readonly drop: (user: UserId, blob: BlobId) => void;
  /** To be called within a transaction. Returns what is to be called when that is durable. */
  readonly rename: (naming: Naming) => () => void;
  /** Removes what nobody named within a day. */
  readonly sweep: () => void;
  readonly close: () => void;
};

type Deps = {
  readonly database: Database;
  readonly files: BlobFiles;
  readonly limits: UploadLimits;
  readonly profiles: Pick<Profiles, 'maySee' | 'seenBy'>;
  readonly changes: DirectoryChanges;
  /** Bytes on the disk that files may still take. */
  readonly roomOnDisk: () => Promise<number>;
  readonly clock: Clock;
};

/** Of one person, at once. */
const mostUploads = 4;

/** In ms. */
const sweepEvery = 3_600_000;

export function createBlobs(deps: Deps): Blobs {
  const { database, files, limits, profiles, changes, roomOnDisk, clock } = deps;
  const register = createRegister(database, clock.now);
  const uploading = new Map<UserId, number>();

  /** In one go with looking whether it is needed: an upload of the same file may have come meanwhile. */
  const removeFiles = (blobs: readonly BlobId[]): void => {
    for (const blob of blobs) {
      if (!register.of(blob)) files.remove(blob);
      register.sure(blob);
    }
  };
  const sweep = (): void => removeFiles(register.sweep());

  /** What is there already takes no more room than it does. */
  const roomFor = (user: UserId, blob: BlobId): Pick<Upload, 'most' | 'ifMore'> => {
    const there = register.of(blob)?.bytes ?? 0;
    const own = register.holds(user, blob) ? there : 0;
    const isNew = register.isNew(user);
    const room = Math.min(
      limits.person * (isNew ? newAccount.part : 1) - register.bytesOf(user) + own,
      isNew ? limits.newcomers - register.bytesOfNew() + own : Infinity,
      limits.relay - register.bytesOfAll() + there,
    );
    return room < limits.file
      ? { most: Math.max(0, room), ifMore: refuse('no-room') }
      : { most: limits.file, ifMore: refuse('too-large', `at most ${limits.file} bytes`) };
  };

  const isShownTo = (viewer: UserId, blob: BlobId): boolean =>
    register.shownBy(blob).some((user) => {
      if (!profiles.maySee(viewer, user)) return false;
      const { picture } = profiles.seenBy(viewer, user);
      return picture?.type === 'blob' && picture.hash === blob;
    });
  const mayFetch = (viewer: UserId, blob: BlobId): boolean =>
    register.holds(viewer, blob) || register.isReadIn(viewer, blob) || isShownTo(viewer, blob);

  const upload: Blobs['upload'] = async (user, blob, content, announced = 0) => {
    const atOnce = uploading.get(user) ?? 0;
    if (atOnce >= mostUploads) return err(refuse('rate-limited', 'too many uploads at once'));
    const room = roomFor(user, blob);
    if (announced > limits.file) return err(refuse('too-large', `at most ${limits.file} bytes`));
    if (announced > room.most) return err(room.ifMore);
    uploading.set(user, atOnce + 1);
    try {
      const refuseMore = async (): Promise<Refusal | undefined> =>
        (await roomOnDisk()) < 0 ? refuse('low-disk') : undefined;
      const uploaded = await receiveUpload(files, { blob, content, ...room, refuseMore });
      if (!uploaded.ok) return uploaded;
      const { bytes, type, file } = uploaded.value;
      if (bytes > roomFor(user, blob).most) {
        await file.discard();
        return err(refuse('no-room'));
      }
      register.expect(blob);
      file.place(blob);
      register.add(user, { blob, bytes, type });
      return ok({ blob, bytes, type });
    } finally {
      const left = (uploading.get(user) ?? 1) - 1;
      if (left > 0) uploading.set(user, left);
      else uploading.delete(user);
    }
  };

  removeFiles(register.unsure());
  sweep();
  const timer = setInterval(sweep, sweepEvery);
  timer.unref();
  const unsubscribe = changes.subscribe((change) => {
    // A picture that is not shown any more.
    if (change.type === 'profile') removeFiles(register.tidy(change.user));
  });

  return {
    limits,
    upload,
    fetch: async (viewer, blob) => {
      const stored = mayFetch(viewer, blob) ? register.of(blob) : undefined;
      const file = stored && (await files.find(blob));
      return stored && file ? ok({ type: stored.type, file }) : err(refuse('not-found'));
    },
    own: (user, blob) => (register.holds(user, blob) ? register.of(blob) : undefined),
    keep: (user, blob) => (register.keep(user, blob) ? ok(undefined) : err(refuse('not-found'))),
    drop: (user, blob) => removeFiles(register.drop(user, blob)),
    rename: ({ conversation, named, gone }) => {
      for (const { struct, user, blobs } of named) {
        for (const blob of blobs) register.name({ conversation, struct }, user, blob);
      }
      const unnamed = gone.flatMap((struct) => register.unname({ conversation, struct }));
      return () => removeFiles(unnamed);
    },
    sweep,
    close: () => {
      clearInterval(timer);
      unsubscribe();
    },
  };
}
