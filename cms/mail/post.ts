import path from 'node:path';
import { createTransport } from 'nodemailer';
import { environment } from '../../common/environment.ts';
import { isLoopback } from '../../common/loopback.ts';
import type { Letter } from './letter.ts';
import { putIntoMailbox } from './mailbox.ts';

export interface Message {
  /** Stays the same however often it is tried: whoever gets it twice can tell. */
  id: string;
  to: string;
  letter: Letter;
}

/** What takes letters away. */
export interface Post {
  /** @throws when it was not taken */
  send(message: Message): Promise<void>;
  close(): void;
}

/** How long a mail server may be silent, in milliseconds. Some keep whoever connects waiting, to tell machines. */
const usualPatience = {
  ...{ connectionTimeout: 10_000, greetingTimeout: 60_000 },
  ...{ socketTimeout: 60_000, dnsTimeout: 10_000 },
};

/** Whether mail reaches anybody. Without a server it lies in the mailbox file. */
export function sendsMail(): boolean {
  return environment.smtpUrl !== '';
}

/** Where letters lie that nobody sends: a file in mbox form, which mail programs open. */
export function mailboxFile(): string {
  return path.join(environment.dataDir, 'mail.mbox');
}

export function openPost(): Post {
  return sendsMail() ? postTo(environment.smtpUrl) : openMailbox(mailboxFile());
}

/** How a mail server is spoken to. @param url as of SMTP_URL */
export function smtpOptions(url: string) {
  const place = new URL(url);
  // A password goes over the network encrypted, or not at all.
  return { ...usualPatience, requireTLS: place.username !== '' && !isLoopback(place) };
}

/** A mail server by its address, as of SMTP_URL. */
export function postTo(url: string, patience: Partial<typeof usualPatience> = {}): Post {
  const transport = createTransport({
    url,
    ...smtpOptions(url),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      await transport.sendMail(fields(message));
    },
    close: () => transport.close(),
  };
}

function openMailbox(file: string): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(message) {
      const { message: bytes } = await transport.sendMail(fields(message));
      if (!Buffer.isBuffer(bytes)) throw new TypeError('A letter came as a stream.');
      await putIntoMailbox(file, environment.mailFrom, bytes.toString());
    },
    close: () => transport.close(),
  };
}

function fields({ id, to, letter }: Message) {
  const from = { name: 'Bruket', address: environment.mailFrom };
  return {
    ...letter,
    from,
    to: { name: '', address: to },
    messageId: id,
    // No holiday answers.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
