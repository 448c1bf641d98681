/** Documents that nothing leads to, because their page could not be rendered and has never stood. */
import { isKind, kinds, languageOf, pageAddress, type Kind } from '../../common/addresses.ts';
import { languages } from '../../common/languages.ts';
import { sectionOf, slugOf } from '../../common/sections.ts';
import type { Catalogue } from './catalogue.ts';
import type { CollectionIndex } from './collection-index.ts';
import type { DocumentRecord } from './records.ts';

/** A document, with where its page stands or should. */
export interface PlacedDocument {
  kind: Kind;
  id: number;
  address: string;
  /** That it is found in. */
  index: CollectionIndex<DocumentRecord>;
}

export function heldBack(catalogue: Catalogue): PlacedDocument[] {
  return languages.flatMap((language) =>
    kinds.flatMap((kind) => {
      const index = catalogue.in[language].documents[kind];
      return index
        .held()
        .map(({ id, slug }) => ({ kind, id, index, address: pageAddress(kind, language, slug) }));
    }),
  );
}

export function isHeldBack(catalogue: Catalogue, address: string): boolean {
  return heldBack(catalogue).some((one) => one.address === address);
}

/** The document whose page an address is, held back or not. */
export function documentAt(catalogue: Catalogue, address: string): PlacedDocument | undefined {
  const kind = address.startsWith('/') ? sectionOf(address) : undefined;
  if (!isKind(kind)) return undefined;
  const index = catalogue.in[languageOf(address)].documents[kind];
  const found = index.bySlug(slugOf(address));
  const isPage = found && pageAddress(kind, found.language, found.slug) === address;
  return isPage ? { kind, id: found.id, address, index } : undefined;
}
