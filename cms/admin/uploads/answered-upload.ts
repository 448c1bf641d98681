/**
 * Sends a new picture or file so that it always has an answer: of several that are uploaded at once, Payload counts one
 * without an answer as stored, and forgets it with its texts.
 *
 * @param lost what is told where there is none, or one that is not the CMS's own
 */
export async function answeredUpload(send: () => Promise<Response>, lost: string): Promise<Response> {
  const response = await send().catch(() => undefined);
  if (response && (await isJson(response))) return response;
  return Response.json({ errors: [{ message: lost }] }, { status: 503 });
}

async function isJson(response: Response): Promise<boolean> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return body !== undefined;
}

/** Whether a request brings a new file. */
export function isUpload(address: string, { method = 'GET', body }: RequestInit = {}): boolean {
  const { pathname } = new URL(address, 'http://cms');
  const isNew = method.toUpperCase() === 'POST' && /^\/api\/(media|files)$/.test(pathname);
  return isNew && body instanceof FormData && body.get('file') instanceof File;
}
