import type { DocumentBody, GuideBody } from '../../../common/protocol/published-store/texts.ts';
import { contentsOf, runningTexts } from '../contents.ts';

/** A link of a text to another site. */
export interface OutsideLink {
  address: string;
  /** The field in which it stands. */
  path: string;
}

/** Links in running texts, of their footnotes and films, and of the services of a guide; each address once. */
export function outsideLinks(body: DocumentBody): OutsideLink[] {
  const inTexts = runningTexts(body).flatMap(({ path, text }) => {
    const { links, components } = contentsOf(text);
    const linked = links.map(({ target }) => ('url' in target ? target.url : undefined));
    const named = components.map(({ values }) => values['address']);
    return [...linked, ...named].map((address) => ({ address, path }));
  });
  const { services = [] }: Partial<GuideBody> = body;
  const all = [...inTexts, ...services.map(({ link }) => ({ address: link, path: 'services' }))];
  const outside = all.flatMap(({ address, path }) =>
    typeof address === 'string' && /^https?:\/\//i.test(address) && URL.canParse(address)
      ? [{ address, path }]
      : [],
  );
  return [...new Map(outside.map((link) => [link.address, link])).values()];
}
