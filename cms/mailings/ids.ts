import { environment } from '../../common/environment.ts';
import { isSame } from '../keys/is-same.ts';
import { macOf } from '../keys/seal.ts';

/** The same for a delivery however often it is tried, and nobody else can make it up. */
function markOf(delivery: number): string {
  return `${delivery}.${macOf('delivery', String(delivery))}`;
}

/** @example messageIdOf(7) // '<m.7.0123…@news.example.org>' */
export function messageIdOf(delivery: number): string {
  return `<m.${markOf(delivery)}@${environment.mailFrom.split('@')[1] ?? 'localhost'}>`;
}

/**
 * The address to which a letter comes back, with the mark of its delivery where the mail server passes such addresses
 * on (RFC 5233). @example returnAddressOf(7) // 'bounces+m.7.0123…@news.example.org'
 */
export function returnAddressOf(delivery: number): string {
  const [local = '', domain = ''] = environment.mailReturn.split('@');
  return domain ? `${local}+m.${markOf(delivery)}@${domain}` : environment.mailFrom;
}

/** The deliveries whose marks of ours stand anywhere in a text. */
export function deliveriesIn(text: string): number[] {
  const found = [...text.matchAll(/\bm\.(\d{1,15})\.([\da-f]{32})@/gi)];
  const ours = found.filter(([, id = '', mac = '']) =>
    isSame(Buffer.from(macOf('delivery', id)), Buffer.from(mac.toLowerCase())),
  );
  return [...new Set(ours.map(([, id]) => Number(id)))];
}
