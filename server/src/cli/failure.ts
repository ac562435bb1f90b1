/** Something the caller has to put right: an unknown option, an unreadable file, bad configuration. Exit code 2. */
export class Failure extends Error {}

/** Words for an error that nobody foresaw, with the place in the program. */
export function faultOf(error: unknown): string {
  if (error instanceof Failure) return error.message
  if (error instanceof RangeError && error.message === 'Invalid string length')
    return 'the output is longer than 512 MB, the most that can be put together'
  return `this is a fault of cable itself\n${error instanceof Error ? error.stack : String(error)}`
}

/** What went wrong with a file or folder, in words; system errors lose their codes and repeated paths. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return (code !== undefined && reasons[code]) || message || String(error)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EISDIR: 'is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system can only be read',
  ENOSPC: 'no space is left on the device',
  ELOOP: 'is a link that leads to itself',
  ENAMETOOLONG: 'the name is too long',
  ERR_FS_FILE_TOO_LARGE: tooLarge(),
  ERR_STRING_TOO_LONG: tooLarge(),
}

function tooLarge(): string {
  return 'is too large: 512 MB is the most that can be read at once'
}
