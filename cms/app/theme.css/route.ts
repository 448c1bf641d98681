import { hasColours, readHex, themeCss } from '../../../common/theme.ts';
import { optional } from '../../../common/optional.ts';

/** The style sheet with colours that pages of the site have under the address of the CMS: those that its query names. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const colours = {
    ...optional('link', readHex(searchParams.get('link') ?? '')),
    ...optional('accent', readHex(searchParams.get('accent') ?? '')),
  };
  if (!hasColours(colours)) return new Response(null, { status: 404 });
  return new Response(themeCss(colours), { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
