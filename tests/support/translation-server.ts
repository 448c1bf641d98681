import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

interface Asked {
  q: string[];
  source: string;
  target: string;
  format: 'text' | 'html';
  api_key?: string;
}

export interface TranslationServer {
  url: string;
  /** All that was asked, oldest first. */
  asked: Asked[];
  /** Answers in its own way from now on; without one, as it should. */
  misbehave(answer?: (response: ServerResponse, asked: Asked) => void): void;
  close(): Promise<void>;
}

/** A server that speaks the API of LibreTranslate, and translates by writing words in capitals and leaving tags. */
export async function startTranslationServer(): Promise<TranslationServer> {
  const asked: Asked[] = [];
  let odd: ((response: ServerResponse, asked: Asked) => void) | undefined;
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const question = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
      asked.push(question);
      if (odd) return odd(response, question);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ translatedText: question.q.map(capitals) }));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    misbehave: (answer) => {
      odd = answer;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function capitals(text: string): string {
  return text.replace(
    /(<[^>]*>|&\w+;)|([^<&]+)/g,
    (all, kept: string | undefined) => kept ?? all.toUpperCase(),
  );
}
