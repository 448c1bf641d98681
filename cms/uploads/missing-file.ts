import { stat } from 'node:fs/promises';
import path from 'node:path';
import { uploadFolder } from '../../common/environment.ts';
import { errorResponse } from '../errors/error-response.ts';
import type { UploadConfig } from 'payload';

type Handler = NonNullable<UploadConfig['handlers']>[number];

/** Answers for a file that is not there; what is there is Payload's to send, which takes the former for a fault. */
export const tellMissingFile = (async (req, { params }) => {
  const file = path.join(uploadFolder(params.collection), path.basename(params.filename));
  const isThere = await stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
  // Payload goes on where a handler answers nothing, which its type cannot say of one that waits.
  return isThere ? undefined : errorResponse('error.request.unknown', 404, req);
}) as Handler;
