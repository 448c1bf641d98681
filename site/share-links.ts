/** A page as others are told of it. */
export interface SharedPage {
  title: string;
  /** Absolute, as the page is known for good. */
  address: string;
}

export interface ShareLink {
  name: string;
  href: string;
}

/**
 * Where readers tell others of a page. Nothing is asked of these services before somebody follows a link, and the
 * address that they get is that of the page and no more: it tells nobody who shared it, or where.
 */
export function shareLinks({ title, address }: SharedPage): ShareLink[] {
  const both = encodeURIComponent(`${title}\n${address}`);
  const url = encodeURIComponent(address);
  return [
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    // The part after # is read in the browser alone. https://share.joinmastodon.org
    { name: 'Mastodon', href: `https://share.joinmastodon.org/#text=${both}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'X', href: `https://x.com/intent/post?text=${encodeURIComponent(title)}&url=${url}` },
  ];
}

/** A letter in the program of whoever shares. RFC 6068 */
export function mailLink({ title, address }: SharedPage): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${address}\r\n`)}`;
}
