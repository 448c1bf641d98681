import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { environment } from '../../common/environment.ts';
import { putIntoMailbox } from '../mail/mailbox.ts';
import { mailboxFile, sendsMail, smtpOptions } from '../mail/post.ts';

/** One letter to one receiver. */
export interface Parcel {
  /** The address to which a letter that cannot be delivered comes back. */
  from: string;
  to: string;
  /** All of it, head and text. */
  message: Buffer;
}

/** What came of a parcel. */
export type Outcome =
  | { kind: 'taken' }
  /** Whoever hands it over thought better of it at the last moment. */
  | { kind: 'kept' }
  /** For good. The server has not got it. */
  | { kind: 'refused'; reason: string; isOfAddress: boolean }
  /** For now. The server has not got it. */
  | { kind: 'postponed'; reason: string }
  /** There is no server to speak to. It has not got it. */
  | { kind: 'away'; reason: string }
  /** The line broke after the last byte and before the answer. */
  | { kind: 'unknown'; reason: string };

/** Carries letters to a mail server over one connection, which is kept for the next one. */
export interface Courier {
  /**
   * @param isMeant asked when the server waits for the last line of the letter, without which it has none: whether
   *   that is to be sent
   */
  handOver(parcel: Parcel, isMeant: () => Promise<boolean>): Promise<Outcome>;
  close(): void;
}

export function openCourier(): Courier {
  return sendsMail() ? courierTo(environment.smtpUrl) : mailboxCourier(mailboxFile());
}

/** @param url of a mail server, as of SMTP_URL */
function courierTo(url: string): Courier {
  let open: SMTPConnection | undefined;
  const close = () => {
    open?.close();
    open = undefined;
  };
  return {
    close,
    async handOver(parcel, isMeant) {
      try {
        open ??= await connect(url);
      } catch (error) {
        return { kind: 'away', reason: reasonOf(error) };
      }
      const outcome = await send(open, parcel, isMeant);
      // What is left of a letter that was broken off would be taken for the next one.
      if (outcome.kind !== 'taken' && !(await reset(open, outcome))) close();
      return outcome;
    },
  };
}

async function connect(url: string): Promise<SMTPConnection> {
  const { auth, ...place } = parseConnectionUrl(url);
  const connection = new SMTPConnection({ ...place, ...smtpOptions(url) });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    if (auth) await new Promise<void>((resolve, reject) => connection.login(auth, settle(resolve, reject)));
  } catch (error) {
    connection.close();
    throw error;
  }
  // Whoever waits for an answer gets it; between two letters it is no news.
  connection.on('error', () => undefined);
  return connection;
}

const settle =
  (resolve: () => void, reject: (error: Error) => void) =>
  (error: Error | null): void =>
    error ? reject(error) : resolve();

async function send(
  connection: SMTPConnection,
  { from, to, message }: Parcel,
  isMeant: () => Promise<boolean>,
): Promise<Outcome> {
  let stage: 'before' | 'kept' | 'complete' = 'before';
  /** The server takes a letter for complete when it has got a line with a dot, which follows the end of this. */
  async function* body() {
    yield message;
    if (!(await isMeant())) {
      stage = 'kept';
      connection.close();
      throw new Error('The letter is not sent.');
    }
    stage = 'complete';
  }
  const stream = Readable.from(body(), { objectMode: false });
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const end = () => resolve(failed(new Error('The line broke.'), stage));
  stream.once('error', (error) => resolve(failed(error, stage)));
  connection.once('end', end);
  connection.send({ from, to }, stream, (error) => {
    resolve(error ? failed(error, stage) : { kind: 'taken' });
  });
  return promise.finally(() => connection.off('end', end));
}

/** An answer of the server tells what it has done; without one, it depends on how far the letter had come. */
function failed(error: Error, stage: 'before' | 'kept' | 'complete'): Outcome {
  const { responseCode = 0, code = '' } = error as { responseCode?: number; code?: string };
  const reason = reasonOf(error);
  if (stage === 'kept') return { kind: 'kept' };
  if (responseCode >= 500) return refusal(error, reason);
  if (responseCode >= 400) return { kind: 'postponed', reason };
  // An address that cannot be written in an envelope.
  if (code === 'EENVELOPE' && stage === 'before') return { kind: 'refused', reason, isOfAddress: true };
  return { kind: stage === 'complete' ? 'unknown' : 'away', reason };
}

/**
 * What a server has against an address is told when that is named. A server that does not know us, or does not take what we write,
 * says nothing of whom it is to; nor does one that has a rule against us (RFC 3463, 3.8).
 */
function refusal(error: Error, reason: string): Outcome {
  const { command = '' } = error as { command?: string };
  if (command !== 'RCPT TO' && command !== 'DATA') return { kind: 'postponed', reason };
  return { kind: 'refused', reason, isOfAddress: command === 'RCPT TO' && !/\b5\.7\.\d/.test(reason) };
}

/** @returns whether the connection is good for another letter */
async function reset(connection: SMTPConnection, { kind }: Outcome): Promise<boolean> {
  if (kind !== 'refused' && kind !== 'postponed') return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const end = () => resolve(false);
  connection.once('end', end);
  connection.reset((error) => resolve(!error));
  return promise.finally(() => connection.off('end', end));
}

function mailboxCourier(file: string): Courier {
  return {
    async handOver({ from, message }, isMeant) {
      if (!(await isMeant())) return { kind: 'kept' };
      await putIntoMailbox(file, from, message.toString());
      return { kind: 'taken' };
    },
    close: () => undefined,
  };
}

/** What a mail server or the network said, in one short line. Neither knows our password. */
function reasonOf(error: unknown): string {
  const { message = '', response } = Object(error) as { message?: string; response?: unknown };
  const said = typeof response === 'string' && response !== '' ? response : message;
  return said.replaceAll(/\s+/g, ' ').slice(0, 300);
}

export interface WholeLetter {
  from: { name: string; address: string };
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  headers: Record<string, string>;
}

/** A letter as it goes over the line. What could end a line of its head is gone by then. */
export async function toBytes({ to, ...letter }: WholeLetter): Promise<Buffer> {
  const composer = new MailComposer({
    ...letter,
    to: { name: '', address: to },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
