/** Its published types ask for Express, of which it needs nothing. https://github.com/expressjs/compression */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { BrotliOptions } from 'node:zlib';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  function compression(options: { brotli?: BrotliOptions; filter?: Filter }): Compress;
  namespace compression {
    /** Whether what has this type grows smaller. */
    const filter: Filter;
  }
  export = compression;
}
