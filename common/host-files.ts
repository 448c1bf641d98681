/** Files of the published site that are meant for whatever serves it, and not for readers. */
export const hostFiles = {
  /** Redirects and withdrawn pages as Netlify, Cloudflare Pages and the bundled server take them. */
  redirects: '_redirects',
  headers: '_headers',
  nginx: 'site.nginx.conf',
  caddy: 'site.caddy',
} as const;
