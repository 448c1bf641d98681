import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as somebody finds it in their mailbox. */
export interface Received {
  to: string[];
  from: string;
  subject: string;
  messageId: string;
  /** All lines above the text, as they came. */
  head: string;
  text: string;
  html: string;
  /** The address of the link in it. */
  link: string;
}

export interface MailServer {
  url: string;
  letters: Received[];
  /** How often somebody has connected. */
  connections(): number;
  /** `busy` asks to come back later, `refusing` takes no receiver, `losing` breaks off after the letter. */
  behave(how: 'well' | 'busy' | 'refusing' | 'losing'): void;
  /** Addresses that there are not. */
  unknown: Set<string>;
  close(): Promise<void>;
}

/** A real mail server on this machine, which asks for a user and a password. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const letters: Received[] = [];
  let behaviour = 'well';
  let connections = 0;
  const unknown = new Set<string>();
  const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onAuth: ({ username, password }, _session, done) =>
      username === 'bruket' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('Who?')),
    onRcptTo: ({ address }, _session, done) => {
      if (unknown.has(address)) done(refusal(550, '5.1.1 No such mailbox here'));
      else if (behaviour === 'busy') done(refusal(451, 'Come back later'));
      else if (behaviour === 'refusing') done(refusal(550, 'No such mailbox here'));
      else done();
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        letters.push({
          ...readLetter(Buffer.concat(chunks).toString()),
          from,
          to: envelope.rcptTo.map(({ address }) => address),
        });
        if (behaviour !== 'losing') done();
        else for (const connection of server.connections) connection.close();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: given } = server.server.address() as AddressInfo;
  return {
    url: `smtp://bruket:p%40ss@127.0.0.1:${given}`,
    letters,
    unknown,
    connections: () => connections,
    behave: (how) => (behaviour = how),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Reads a letter as the product writes them: a plain and an HTML form of the same. */
function readLetter(source: string): Omit<Received, 'to' | 'from'> {
  const [head = '', ...parts] = source.replaceAll('\r\n', '\n').split(/\n--[^\n]+\n/);
  const header = (name: string) =>
    new RegExp(`^${name}: (.*(?:\\n[ \\t].*)*)`, 'im').exec(head)?.[1]?.replaceAll(/\n[ \t]/g, ' ') ?? '';
  const partOf = (type: string) =>
    decodePart(parts.find((part) => part.includes(`Content-Type: ${type}`)) ?? '');
  const text = partOf('text/plain');
  return {
    subject: decodeWords(header('Subject')),
    messageId: header('Message-ID'),
    head,
    text,
    html: partOf('text/html'),
    link: /https?:\/\/\S+#\S+/.exec(text)?.[0] ?? '',
  };
}

function decodePart(part: string): string {
  const [head = '', ...body] = part.split('\n\n');
  const words = body.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(words, 'base64').toString();
  return /quoted-printable/i.test(head) ? decodeQuoted(words.replaceAll('=\n', '')) : words;
}

function decodeQuoted(words: string): string {
  const bytes = words.replaceAll(/=([\dA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}

/** @example decodeWords('=?UTF-8?Q?Nytt_l=C3=B6senord?=') // 'Nytt lösenord' */
function decodeWords(words: string): string {
  return words.replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi, (_, form: string, word: string) =>
    form.toUpperCase() === 'B'
      ? Buffer.from(word, 'base64').toString()
      : decodeQuoted(word.replaceAll('_', ' ')),
  );
}
