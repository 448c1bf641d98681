import type { SearchReport } from '../../common/protocol/search-report.ts';
import { emptyAnswer, acceptBody, type Intake } from '../intake/accept-body.ts';
import { readReport } from './read-report.ts';

/** What the pages send is a tenth of it. */
const maxBodySize = 1024;

export interface Receiver extends Pick<Intake, 'origins' | 'limit'> {
  /** Whether staff want searches to be counted. */
  isOn(): Promise<boolean>;
  count(report: SearchReport): Promise<void>;
}

/**
 * Takes a report from a page of the public site. Whoever sends one, or anything else, learns nothing: the
 * answer has no body, and is the same whether a report was counted or not.
 */
export async function receiveReport(request: Request, receiver: Receiver): Promise<Response> {
  const taken = await acceptBody(request, { ...receiver, contentType: 'text/plain', maxBodySize });
  if ('refused' in taken) return emptyAnswer(taken.refused);
  const read = readReport(taken.body);
  if (read === 'rubbish') return emptyAnswer(400);
  try {
    if (read !== 'personal' && (await receiver.isOn())) await receiver.count(read.report);
  } catch {
    return emptyAnswer(503);
  }
  return emptyAnswer(204, taken.origin);
}
