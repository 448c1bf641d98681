import { environment } from '../../common/environment.ts';
import { escapeMarkup } from '../../common/html.ts';
import { languageOf } from '../../common/addresses.ts';
import { previewPolicy } from '../../common/security-headers.ts';
import { themeAddress, type ThemeColours } from '../../common/theme.ts';
import type { ContentSource } from '../../common/view-model/content-source.ts';
import type { PageNotice } from '../../common/view-model/notice.ts';
import { loadRenderer, type Render } from '../../publisher/render/renderer.ts';

export interface RenderedPage {
  html: string;
  /** Where readers will find it. */
  address: string;
}

let renderer: Promise<Render> | undefined;

/** A page of the site that is served by the CMS. @returns nothing where the site has no such page */
export async function renderPage(
  address: string,
  content: ContentSource,
  notice: PageNotice,
): Promise<RenderedPage | undefined> {
  renderer ??= loadRenderer(environment.siteUrl).catch((error: unknown) => {
    renderer = undefined;
    throw error;
  });
  const html = await (await renderer)(address, content, { notice });
  if (!html) return undefined;
  const { colours } = await content.settings(languageOf(address));
  return { html: fromCms(html.toString(), colours), address };
}

/** Links are those of the public site. Fonts must come from the page's own host, and style sheets with them. */
function fromCms(html: string, colours: ThemeColours): string {
  const { siteUrl, cmsUrl } = environment;
  const theme = `href="${escapeMarkup(cmsUrl + themeQuery(colours))}"`;
  return html
    .replaceAll('"/_astro/', `"${cmsUrl}/_astro/`)
    .replace(`href="${themeAddress}"`, () => theme)
    .replace('<head>', `<head><base href="${siteUrl}/">`);
}

/** The colours may not be the public's yet. */
function themeQuery(colours: ThemeColours): string {
  return `${themeAddress}?${new URLSearchParams(Object.entries(colours))}`;
}

/** The answer with such a page, which runs no code, and which nobody keeps. */
export function pageResponse({ html }: RenderedPage, headers: Record<string, string> = {}): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': previewPolicy(environment.siteUrl),
      'x-robots-tag': 'noindex, nofollow',
      ...headers,
    },
  });
}
