import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import onHeaders from 'on-headers';
import { policy, unusedFeatures, year } from '../../common/security-headers.ts';

export interface HeaderSettings {
  cmsUrl: string;
  siteUrl: string;
  /** In development, Next compiles in the browser. */
  dev: boolean;
}

/** What Next builds has its content in its name. */
const builtByNext = '/_next/static/';

/**
 * Sends with every answer what browsers have to know. Nothing is kept by anybody but what is built, and only the
 * admin runs code: its own.
 */
export function setHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  settings: HeaderSettings,
): void {
  const { url = '' } = request;
  const nonce = randomBytes(16).toString('base64');
  const contentPolicy = isAdmin(url) ? adminPolicy(nonce, settings) : inert;
  // Next reads the nonce here, and gives it to the scripts that it writes into a page.
  if (isAdmin(url)) request.headers['content-security-policy'] = contentPolicy;
  else delete request.headers['content-security-policy'];
  for (const [name, value] of Object.entries(everywhere(settings, url))) response.setHeader(name, value);
  onHeaders(response, () => {
    if (!response.hasHeader('Content-Security-Policy'))
      response.setHeader('Content-Security-Policy', contentPolicy);
    if (!isBuilt(url)) response.setHeader('Cache-Control', 'no-store');
    // What is no admin has no theme of its own to ask for: browsers would fetch the page twice to tell.
    if (!isAdmin(url)) for (const name of hints) response.removeHeader(name);
  });
}

const hints = ['Accept-CH', 'Critical-CH'];
const isAdmin = (url: string) => /^\/admin([/?]|$)/.test(url);
const isSecret = (url: string) => /^\/(press|subscription)\//.test(url);
const isBuilt = (url: string) => url.startsWith(builtByNext) || url.startsWith('/_astro/');

/** Nothing of the CMS belongs into a search engine, a frame of another site or a referrer. */
function everywhere({ cmsUrl }: HeaderSettings, url: string): Record<string, string> {
  return {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    // The address of a link for the press, or of a subscription, is all that it takes to open it.
    'Referrer-Policy': isSecret(url) ? 'no-referrer' : 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'X-Robots-Tag': 'noindex, nofollow',
    ...(cmsUrl.startsWith('https:') && { 'Strict-Transport-Security': `max-age=${year}` }),
  };
}

/** Of data, files and what is no page: whatever it is taken for, it runs nothing and asks for nothing. */
const inert = policy({
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'"],
});

function adminPolicy(nonce: string, { dev, siteUrl }: HeaderSettings): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, ...(dev ? ["'unsafe-eval'"] : [])],
    // Payload places menus, tables and pictures by attributes of style, and names its layers in an element.
    'style-src': ["'self'", "'unsafe-inline'"],
    // Payload shows a picture that is about to be sent from the memory of the browser, and icons from its styles.
    // What a link shows where a page has no picture of its own stands on the site.
    'img-src': ["'self'", 'data:', 'blob:', siteUrl],
    'font-src': ["'self'"],
    // A picture that is pasted with a text is fetched from where it stands: in the text itself, or at its own site.
    'connect-src': ["'self'", 'data:', 'blob:', 'https:'],
    'media-src': ["'self'", 'blob:'],
    'frame-src': ["'self'", siteUrl],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
  });
}
