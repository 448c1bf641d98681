/**
 * So many files are taken at a time. Each keeps a connection to the database while its renditions are made, which goes
 * one picture after the other: a crowd of them would leave none for those who write.
 */
const atOnce = 3;
/** In bytes: what is less is a form without a file, which waits for nothing. */
const leastFile = 50_000;

let taken = 0;
const waiting: (() => void)[] = [];

/** Has a request that brings a picture or file answered when its turn has come. Until then nothing of it is read. */
export async function uploadsInTurn(request: Request, answer: () => Promise<Response>): Promise<Response> {
  if (!bringsFile(request)) return answer();
  if (taken < atOnce) taken += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await answer();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }
}

function bringsFile({ method, url, headers }: Request): boolean {
  if (method !== 'POST' && method !== 'PATCH') return false;
  const isUpload = /^\/api\/(media|files)(\/|$)/.test(new URL(url).pathname);
  return isUpload && Number(headers.get('content-length')) >= leastFile;
}
