import type { Component } from '../../../common/protocol/published-store/rich-text.ts';
import type { Part } from '../../pasting/parts.ts';
import type { Fields } from './fields.ts';
import type { Ledger } from './ledger.ts';
import type { Numbering } from './numbering.ts';
import type { Relation, WordPackage } from './package.ts';
import type { PictureStore } from './pictures.ts';
import type { Role, Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** What a Word text is read with. */
export interface Reader {
  file: WordPackage;
  styles: Styles;
  numbering: Numbering;
  ledger: Ledger;
  pictures: PictureStore;
  /** What the part that is being read refers to. */
  relations: ReadonlyMap<string, Relation>;
  fields: Fields;
  /** A footnote or endnote by its reference; none where it has no text. */
  note(reference: XmlElement): Component | undefined;
  /** What the parts were in Word, where that is more than a paragraph. */
  roles: WeakMap<Part, Role>;
  /** The addresses of this installation, whose links come back as what they lead to. */
  addresses: OwnAddresses;
}

export interface OwnAddresses {
  cmsUrl: string;
  siteUrl: string;
  /** The collections that a link within the site may lead to. */
  linkTargets: readonly string[];
}
