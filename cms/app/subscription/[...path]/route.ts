import { getPayload } from 'payload';
import config from '../../../payload.config.ts';
import { answerSubscriber } from '../../../subscriptions/answer.ts';

interface Context {
  params: Promise<{ path: string[] }>;
}

/** The pages of those who get letters. Apart from Payload's own routes, which look at cookies. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params;
  return answerSubscriber(await getPayload({ config }), request, path);
}

export { answer as GET, answer as POST };
