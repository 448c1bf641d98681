import { senderIn } from '../limits/sender.ts';
import type { AddressLimit } from './limits.ts';
import { readBody } from './read-body.ts';

/** From whom, how often and what the CMS takes of readers' browsers. */
export interface Intake {
  /** Origins of the public site. */
  origins: string[];
  limit: AddressLimit;
  /** One that a page may send to another origin without asking first. */
  contentType: 'text/plain' | 'application/x-www-form-urlencoded';
  /** In bytes. */
  maxBodySize: number;
}

/** The body and the page's origin, or the status with which it is refused. */
export type Taken = { body: string; origin: string } | { refused: 403 | 413 | 415 | 429 | 503 };

/** Takes what a page of the public site sends. Reads no cookie. */
export async function acceptBody(request: Request, intake: Intake): Promise<Taken> {
  const origin = request.headers.get('origin') ?? '';
  if (!intake.origins.includes(origin)) return { refused: 403 };
  const isWithinLimit = await intake.limit.take(senderIn(request)).catch(() => undefined);
  if (!isWithinLimit) return { refused: isWithinLimit === undefined ? 503 : 429 };
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== intake.contentType) return { refused: 415 };
  const body = await readBody(request, intake.maxBodySize);
  return body === undefined ? { refused: 413 } : { body, origin };
}

/** An answer that says nothing; the page may read its status when its origin is given. */
export function emptyAnswer(status: number, origin?: string): Response {
  const headers = new Headers({ vary: 'origin', 'cache-control': 'no-store' });
  if (origin) headers.set('access-control-allow-origin', origin);
  return new Response(null, { status, headers });
}
