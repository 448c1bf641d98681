import { getPayload } from 'payload';
import config from '../../../payload.config.ts';
import { answerPress } from '../../../press-links/answer.ts';

interface Context {
  params: Promise<{ path: string[] }>;
}

/** What the press reads before everybody else. Apart from Payload's own routes, which look at cookies. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params;
  return answerPress(await getPayload({ config }), request, path);
}
