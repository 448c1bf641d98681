import { userErrors, type UserError } from '../../common/errors.ts';

/** Of errno(3): what keeps anything from being written, and what is to be done about it. */
const troubles: Record<string, Parameters<typeof userErrors.siteNotWritable>> = {
  ...troublesOf(['ENOSPC', 'EDQUOT', 'EFBIG'], 'its disk is full', 'Make room in the data folder (DATA_DIR)'),
  ...troublesOf(
    ['EROFS', 'EACCES', 'EPERM'],
    'its folder can only be read',
    'Let Bruket write in the data folder (DATA_DIR)',
  ),
  ...troublesOf(['EIO'], 'its disk is broken', 'Have the disk of the data folder (DATA_DIR) looked at'),
  ...troublesOf(
    ['EMFILE', 'ENFILE'],
    'too many files are open',
    'Let more files be open on this machine (ulimit -n)',
  ),
};

function troublesOf(codes: string[], why: string, what: string): typeof troubles {
  return Object.fromEntries(codes.map((code) => [code, [why, what]]));
}

/** Whether nothing more can be written at all, which is no fault of the page that was about to be. */
export function isStorageTrouble(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code) in troubles;
}

/** Says to staff why nothing can be written, and what to do. */
export function toldTrouble({ code }: { code: string }): UserError {
  const [why, what] = troubles[code] ?? ['', ''];
  return userErrors.siteNotWritable(why, what);
}
