/** What is particular to one site. Addresses without a slash at the end. */
export interface SecuritySettings {
  siteUrl: string;
  /** Where readers send what they say of pages and searches; nothing else is ever sent to another host. */
  readerUrl?: string | undefined;
}

/** What pages never use, so that nothing that found its way into one could. */
export const unusedFeatures = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** In seconds. */
export const year = 365 * 24 * 60 * 60;

/**
 * What browsers are told with every answer of the public site, whoever serves it. Code, styles, fonts and
 * pictures come from the site alone and stand in files of their own: nothing that is written into a page
 * is ever run. https://www.w3.org/TR/CSP3/
 */
export function securityHeaders({ siteUrl, readerUrl }: SecuritySettings): Record<string, string> {
  const receivers = ["'self'", ...(readerUrl ? [new URL(readerUrl).origin] : [])];
  return {
    'Content-Security-Policy': policy({
      'default-src': ["'none'"],
      // Pagefind compiles its WebAssembly, which is no more than that: no `eval` of text. Rules for fetching
      // pages ahead are the one thing that may be written into a page: they are not run either.
      'script-src': ["'self'", "'wasm-unsafe-eval'", "'inline-speculation-rules'"],
      'worker-src': ["'self'"],
      'style-src': ["'self'"],
      'font-src': ["'self'"],
      'img-src': ["'self'"],
      'connect-src': receivers,
      'form-action': receivers,
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    // For browsers that do not know `frame-ancestors`.
    'X-Frame-Options': 'DENY',
    // Browsers heed it only where it came encrypted. Other hosts of the domain decide for themselves.
    ...(siteUrl.startsWith('https:') && { 'Strict-Transport-Security': `max-age=${year}` }),
  };
}

/**
 * The policy of a page of the site that staff see on the CMS before it is published. It runs no code at
 * all, since that would run with their sign-in.
 */
export function previewPolicy(siteUrl: string): string {
  return policy({
    'default-src': ["'none'"],
    'style-src': ["'self'", siteUrl],
    'font-src': ["'self'"],
    'img-src': ["'self'", siteUrl],
    'form-action': [siteUrl],
    'base-uri': [siteUrl],
    'frame-ancestors': ["'self'"],
  });
}

/** @example policy({ 'default-src': ["'none'"] }) // "default-src 'none'" */
export function policy(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
