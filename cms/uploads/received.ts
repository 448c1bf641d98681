import type { PayloadRequest } from 'payload';
import type { Embedded } from './pictures/embedded.ts';

/** What is known of the file of a request from before Payload has made anything of it. */
export interface Received {
  /** As whoever sent it calls it, in NFC and without signs that nobody sees. */
  originalName: string;
  /** What the file of a picture says of it. */
  embedded?: Embedded | undefined;
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
