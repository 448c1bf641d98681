/** Of errno(3): no room, a quota, a limit, a disk that can only be read or is broken, too many open files. */
const troubles = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

/** Whether nothing more can be written at all, which is no fault of the page that was about to be. */
export function isStorageTrouble(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && troubles.has(String(error.code));
}
