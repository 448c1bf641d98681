import { deliveriesIn } from '../ids.ts';

/** What a mail server tells of a letter that it had taken. */
export type Report =
  | { kind: 'bounce' | 'complaint'; deliveries: number[]; reason: string }
  /** It tells of no letter of ours, or of nothing that is final. */
  | { kind: 'none' };

/** More than the letters that it may bear, in characters; what is longer is read to here. */
const maxLength = 1_000_000;

/**
 * Reads a delivery status notification (RFC 3464) or a complaint (RFC 5965). Which letter it is about, its mark tells, wherever in the
 * report that stands: in the address to which it came back, or in the head of the letter itself. Nobody else can make one up.
 */
export function readReport(message: string): Report {
  const text = message.slice(0, maxLength).replaceAll('\r\n', '\n');
  const deliveries = deliveriesIn(text);
  if (deliveries.length === 0) return { kind: 'none' };
  if (fieldOf(text, 'Feedback-Type')) return complaintIn(text, deliveries);
  const [action, status] = [fieldOf(text, 'Action'), fieldOf(text, 'Status')];
  // A rule that a server has against us says nothing of the address (RFC 3463, 3.8).
  const isOfAddress = /^5\.(?!7\.)/.test(status ?? '');
  const isFinal = action?.toLowerCase() === 'failed' && isOfAddress;
  if (!isFinal) return { kind: 'none' };
  return { kind: 'bounce', deliveries, reason: fieldOf(text, 'Diagnostic-Code') ?? status ?? '' };
}

function complaintIn(text: string, deliveries: number[]): Report {
  const type = fieldOf(text, 'Feedback-Type') ?? '';
  return /^(abuse|fraud|opt-out)$/i.test(type)
    ? { kind: 'complaint', deliveries, reason: type }
    : { kind: 'none' };
}

function fieldOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(\\S.*)$`, 'im').exec(text)?.[1]?.trim().slice(0, 300);
}
