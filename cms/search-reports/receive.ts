import type { SearchReport } from '../../site/search/search-report.ts';
import type { AddressLimit } from './limits.ts';
import { readBody } from './read-body.ts';
import { readReport } from './read-report.ts';

/** What the pages send is a tenth of it. */
const longestBody = 1024;

export interface Receiver {
  /** Origins of the public site. */
  origins: string[];
  limit: AddressLimit;
  /** Whether staff want searches to be counted. */
  isOn(): Promise<boolean>;
  count(report: SearchReport): Promise<void>;
}

/**
 * Takes a report from a page of the public site. Whoever sends one, or anything else, learns nothing: the
 * answer has no body, and is the same whether a report was counted or not. Reads no cookie.
 */
export async function receiveReport(request: Request, receiver: Receiver): Promise<Response> {
  const origin = request.headers.get('origin') ?? '';
  if (!receiver.origins.includes(origin)) return answer(403);
  if (!receiver.limit.take(senderOf(request))) return answer(429);
  // What a page may send to another origin without asking first.
  if (!/^text\/plain(;|$)/i.test(request.headers.get('content-type') ?? '')) return answer(415);
  const body = await readBody(request, longestBody);
  if (body === undefined) return answer(413);
  const read = readReport(body);
  if (read === 'rubbish') return answer(400);
  try {
    if (read !== 'personal' && (await receiver.isOn())) await receiver.count(read.report);
  } catch {
    return answer(503);
  }
  return answer(204, origin);
}

/** The last address of the list is the one that the nearest proxy, or Next itself, has seen. */
function senderOf(request: Request): string {
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}

function answer(status: number, origin?: string): Response {
  const headers = new Headers({ vary: 'origin', 'cache-control': 'no-store' });
  if (origin) headers.set('access-control-allow-origin', origin);
  return new Response(null, { status, headers });
}
