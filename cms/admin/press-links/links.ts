import type { Kind } from '../../../common/addresses.ts';
import { send, type Answer } from '../api.ts';

/** A link as the CMS tells of it; times in ISO 8601. */
export interface Link {
  id: number;
  label: string;
  endsAt: string;
  recalledAt: string | null;
  opened: number;
  openedAt: string | null;
}

export interface Links {
  links: Link[];
  /** Whether readers have the text. */
  isLive: boolean;
}

interface DocumentReference {
  kind: Kind;
  id: number;
}

const pathOf = ({ kind, id }: DocumentReference) => `/api/${kind}/${id}/press-links`;

export async function findLinks(document: DocumentReference, language: string): Promise<Links | undefined> {
  const { ok, body } = await send('GET', pathOf(document), language);
  return ok ? (body as Links) : undefined;
}

export function makeLink(
  document: DocumentReference,
  language: string,
  link: { label: string; endsAt: string },
): Promise<Answer> {
  return send('POST', pathOf(document), language, link);
}

export function recallLink(document: DocumentReference, language: string, link: number): Promise<Answer> {
  return send('POST', `${pathOf(document)}/${link}/recall`, language);
}

export type LinkState = 'valid' | 'ended' | 'recalled';

export function stateOf({ recalledAt, endsAt }: Link, now: Date): LinkState {
  if (recalledAt) return 'recalled';
  return new Date(endsAt) > now ? 'valid' : 'ended';
}

const days = 24 * 60 * 60 * 1000;

/** Until when a new link holds unless somebody says otherwise: the end of the embargo, else a week. */
export function defaultEnd(publishAt: unknown, now: Date): string {
  const embargo = typeof publishAt === 'string' ? new Date(publishAt) : undefined;
  const isAhead = embargo !== undefined && embargo > now && embargo.getTime() - now.getTime() < 90 * days;
  return (isAhead ? embargo : new Date(now.getTime() + 7 * days)).toISOString();
}
