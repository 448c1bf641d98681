import type { PayloadRequest } from 'payload';
import { isRecord } from '../../common/is-record.ts';
import type { Embedded } from './pictures/embedded.ts';

/** What is known of the file of a request from before Payload has made anything of it. */
export interface Received {
  /** As whoever sent it calls it, in NFC and without signs that nobody sees. */
  originalName: string;
  /** What the file of a picture says of it. */
  embedded?: Embedded | undefined;
  /** The very bytes of a picture, where something else is kept of it. */
  sent?: SentPicture | undefined;
}

export interface SentPicture {
  data: Buffer;
  mimeType: string;
  extension: string;
}

const received = new WeakMap<PayloadRequest, Received>();

/** Notes it, or forgets that of the operation before where there is none: one request may carry out several. */
export function noteReceived(req: PayloadRequest, file: Received | undefined): void {
  req.payloadUploadSizes = {};
  if (file) received.set(req, file);
  else received.delete(req);
}

export function receivedWith(req: PayloadRequest): Received | undefined {
  return received.get(req);
}

/** Whether there is another picture to be seen after the request than before it. */
export function bringsAnother(req: PayloadRequest): boolean {
  return Boolean(received.get(req)) || isCut(req);
}

/** Whether staff have cut the file itself, whose former whole is nobody's business any longer. */
export function isCut(req: PayloadRequest): boolean {
  const edits = req.query['uploadEdits'];
  return isRecord(edits) && 'crop' in edits;
}
