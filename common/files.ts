/** Whether a file operation failed because nothing is there, rather than because it could not be read. */
export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/**
 * What a file operation gives, or `fallback` where nothing is there.
 *
 * @throws every other error: a full file table (EMFILE) or a failing disk (EIO) says nothing of what is there
 * @example await ifMissing(readFile(file, 'utf8'), undefined)
 */
export async function ifMissing<Found, Fallback>(
  operation: Promise<Found>,
  fallback: Fallback,
): Promise<Found | Fallback> {
  try {
    return await operation;
  } catch (error) {
    if (isMissing(error)) return fallback;
    throw error;
  }
}
