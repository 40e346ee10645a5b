/**
 * Why something could not be written or read. `what` names what was being done and what of it was kept;
 * the sentence that follows says what happened and what to do.
 *
 * - `disk-full`: no room, or a quota reached.
 * - `not-allowed`: the folder or the file system is read-only, or belongs to somebody else.
 * - `folder-gone`: the folder was moved, deleted or unplugged.
 * - `not-plain`: a link, a pipe or a device lies where a file or folder of the library should.
 * - `in-use`: another program has a file of it open.
 * - `too-long`: a path or a name in it is longer than the system takes.
 * - `too-many`: too many files are open at once, by whatever programs.
 * - `lock-lost`: another process took the library over.
 * - `disk-error`: anything else the system reported.
 */
export type TroubleReason =
  | 'disk-full'
  | 'not-allowed'
  | 'folder-gone'
  | 'not-plain'
  | 'in-use'
  | 'too-long'
  | 'too-many'
  | 'lock-lost'
  | 'disk-error';

/** What storage throws on purpose. Its message says what happened and what to do, not yet what was kept. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly reason: TroubleReason,
    message = SENTENCE[reason](''),
  ) {
    super(message);
  }
}

const REASONS: Record<string, TroubleReason> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'not-allowed',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  ELOOP: 'not-plain',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENAMETOOLONG: 'too-long',
  EMFILE: 'too-many',
  ENFILE: 'too-many',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ENXIO: 'folder-gone',
  ESTALE: 'folder-gone',
  // A folder on a server, when the way there is gone.
  ENOTCONN: 'folder-gone',
  EHOSTDOWN: 'folder-gone',
  EHOSTUNREACH: 'folder-gone',
  ETIMEDOUT: 'folder-gone',
  ENETDOWN: 'folder-gone',
  ENETUNREACH: 'folder-gone',
};

const SENTENCE: Record<TroubleReason, (code: string) => string> = {
  'disk-full': () =>
    'There is no room left on the disk, for more files or for more in them, or your share of it is used up. ' +
    'Make room and try again.',
  'not-allowed': () =>
    'The folder of the library cannot be written. Allow writing there, or choose another folder, and try again.',
  'folder-gone': () =>
    'The folder of the library is not there any more. Put it back, plug its disk in or connect to its ' +
    'server, and try again.',
  'too-long': () =>
    'Its path, or a name in it, is longer than this system takes. Move it to a place nearer the top, or give ' +
    'it a shorter name, and try again.',
  'too-many': () => 'Too many files are open on this machine. Close other programs and try again.',
  'not-plain': () =>
    'Something in the library’s folder is a link, which Stet does not follow. Move it away and try again.',
  'in-use': () => 'Another program has a file of it open. Close it there and try again.',
  'lock-lost': () =>
    'Another process has taken over the library. Close it there and open the library again here.',
  'disk-error': (code) =>
    `The disk reported an error (${code}). Check the disk, and restore a backup if it stays.`,
};

/**
 * What to tell a person about something that was thrown. `what` says what was being done and what of it was
 * kept ("The change was not saved; the article is as before."); what happened and what to do follows.
 */
export function troubleFrom(error: unknown, what: string): { reason: TroubleReason; message: string } {
  if (error instanceof StorageError) return { reason: error.reason, message: `${what} ${error.message}` };
  const code = codeOf(error) ?? 'unknown';
  const reason = REASONS[code] ?? 'disk-error';
  return { reason, message: `${what} ${SENTENCE[reason](code)}` };
}

/** The system's code of an error (`ENOENT`), or undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
