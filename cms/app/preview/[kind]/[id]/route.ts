import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getPayload } from 'payload';
import { isKind, pageAddress } from '../../../../../common/addresses.ts';
import { previewPolicy } from '../../../../../common/security-headers.ts';
import { isId } from '../../../../database/id.ts';
import { openPreview } from '../../../../preview/preview.ts';
import { environment } from '../../../../../common/environment.ts';
import config from '../../../../payload.config.ts';
import { loadRenderer } from '../../../../../publisher/render/renderer.ts';

interface Context {
  params: Promise<{ kind: string; id: string }>;
}

/** Shows signed-in staff how a draft will look, through the very templates of the site. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { kind, id } = await params;
  if (!isKind(kind) || !/^\d+$/.test(id) || !isId(Number(id))) return notFound();
  const payload = await getPayload({ config });
  const { user } = await payload.auth({ headers: await headers() });
  if (!user) redirect(`/admin/login?redirect=/preview/${kind}/${id}`);
  const preview = await openPreview(payload, { kind, id: Number(id) });
  if (!preview) return notFound();
  const render = await loadRenderer(environment.siteUrl);
  const html = await render(pageAddress(kind, preview.language, preview.slug), preview.content, {
    draft: true,
  });
  if (!html) return notFound();
  return new Response(withBase(html.toString()), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': previewPolicy(environment.siteUrl),
    },
  });
}

/** Links are those of the public site. Fonts must come from the page's own host, and style sheets with them. */
function withBase(html: string): string {
  return html
    .replaceAll('"/_astro/', `"${environment.cmsUrl}/_astro/`)
    .replace('<head>', `<head><base href="${environment.siteUrl}/">`);
}

function notFound(): Response {
  return new Response('Not found', { status: 404 });
}
