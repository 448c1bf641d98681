import { homeAddress, languageOf } from '../../common/addresses.ts';
import { answerPage } from './answer-page.ts';
import type { Language } from '../../common/languages.ts';
import { emptyAnswer, acceptBody, type Intake } from '../intake/accept-body.ts';
import type { AskedPage } from './page-at.ts';
import { readFeedback, type Feedback } from './read-feedback.ts';

/** A comment of 1,000 characters takes 9,000 bytes if each is written as `%E2%82%AC`. */
const maxBodySize = 12 * 1024;

export interface FeedbackReceiver extends Pick<Intake, 'origins' | 'limit'> {
  /** Origin of the public site. */
  siteUrl: string;
  /** Whether staff ask readers. */
  isOn(): Promise<boolean>;
  /** The page that the public finds at an address, if readers are asked there. */
  pageAt(address: string): Promise<AskedPage | undefined>;
  /** @returns whether there was room for it */
  store(page: AskedPage, feedback: Feedback): Promise<boolean>;
}

/**
 * Takes what a reader says of a page. The script of the page gets a status and no body; a browser that has
 * sent the form by itself gets a short page in its reader's language.
 */
export async function receiveFeedback(request: Request, receiver: FeedbackReceiver): Promise<Response> {
  const taken = await acceptBody(request, {
    ...receiver,
    contentType: 'application/x-www-form-urlencoded',
    maxBodySize,
  });
  const result: Result = 'refused' in taken ? { status: taken.refused } : await receive(taken.body, receiver);
  if (!request.headers.get('accept')?.includes('text/html')) {
    return emptyAnswer(result.status, 'origin' in taken ? taken.origin : undefined);
  }
  return pageAnswer({ ...result, language: result.language ?? languageWanted(request) }, receiver.siteUrl);
}

interface Result {
  status: number;
  language?: Language;
  /** The address of the page, when there is such a page. */
  page?: string;
}

async function receive(body: string, receiver: FeedbackReceiver): Promise<Result> {
  const read = readFeedback(body);
  if (read === 'rubbish') return { status: 400 };
  // A machine that is refused tries again.
  if (read === 'trapped') return { status: 204 };
  const { page } = read.feedback;
  const language = languageOf(page);
  try {
    const asked = await receiver.pageAt(page);
    if (!asked) return { status: 404, language };
    const stored = (await receiver.isOn()) && (await receiver.store(asked, read.feedback));
    return { status: stored ? 204 : 503, language, page };
  } catch {
    return { status: 503, language };
  }
}

function pageAnswer({ status, language, page }: Result & { language: Language }, siteUrl: string): Response {
  const address = new URL(page ?? homeAddress(language), siteUrl).href;
  return answerPage({ language, status: status === 204 ? 200 : status, back: { address, isHome: !page } });
}

/** Where it is not known from which page somebody answers: which of the two the browser asks for first. */
function languageWanted(request: Request): Language {
  const [first] = /\b(sv|en)\b/i.exec(request.headers.get('accept-language') ?? '') ?? [];
  return first?.toLowerCase() === 'en' ? 'en' : 'sv';
}
