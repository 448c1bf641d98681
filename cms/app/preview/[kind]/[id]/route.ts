import { getPayload } from 'payload';
import config from '../../../../payload.config.ts';
import { showDraft, showForm, type PreviewRequest } from '../../../../preview/answer.ts';

interface Context {
  params: Promise<Pick<PreviewRequest, 'kind' | 'id'>>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return showDraft(await getPayload({ config }), { ...(await params), request });
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return showForm(await getPayload({ config }), { ...(await params), request });
}
