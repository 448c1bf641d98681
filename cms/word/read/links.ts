import type { LinkTarget } from '../../../common/protocol/published-store/rich-text.ts';
import { linkAddress } from '../../pasting/links.ts';
import type { OwnAddresses, Reader } from './reader.ts';
import { attribute, type XmlElement } from './xml.ts';

/** Where a link leads. What leads to another place in the text, or to a file of a computer, is words alone, and told. */
export function targetOf(url: string, inner: boolean, { ledger, addresses }: Reader): LinkTarget | undefined {
  const target = inner ? undefined : (ownTarget(url, addresses) ?? elsewhere(url));
  if (!target) ledger.note(inner ? 'innerLinks' : 'otherLinks', inner ? '' : url);
  return target;
}

export function targetOfHyperlink(link: XmlElement, reader: Reader): LinkTarget | undefined {
  const relation = reader.relations.get(attribute(link, 'r:id') ?? '');
  const anchor = attribute(link, 'w:anchor');
  if (!relation) return targetOf(`#${anchor ?? ''}`, true, reader);
  return targetOf(anchor ? `${relation.target}#${anchor}` : relation.target, false, reader);
}

function elsewhere(address: string): LinkTarget | undefined {
  const url = linkAddress(address);
  return url === undefined ? undefined : { url };
}

/** As `../write/links.ts` writes them. */
function ownTarget(url: string, { cmsUrl, siteUrl, linkTargets }: OwnAddresses): LinkTarget | undefined {
  const admin = `${cmsUrl}/admin/collections/`;
  const [collection = '', id = ''] = url.startsWith(admin) ? url.slice(admin.length).split(/[/?#]/) : [];
  if (linkTargets.includes(collection) && /^[1-9]\d{0,8}$/.test(id)) return { collection, id: Number(id) };
  return siteUrl && url.startsWith(`${siteUrl}/`) ? { url: url.slice(siteUrl.length) } : undefined;
}
