import { escapeMarkup } from '../../common/html.ts';
import { creatorOf, firstOf, type PictureFacts, type Words } from './facts.ts';

/** Of the standards, as their properties are named: XMP, parts 1 and 2; IPTC Photo Metadata 2024.1; PLUS; Creative Commons. */
const namespaces = {
  cc: 'http://creativecommons.org/ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
};

/** The facts as a packet of XMP. It has no room to grow: a page has many pictures, and each carries its own. */
export function xmpOf(facts: PictureFacts): Buffer {
  const {
    caption,
    alt,
    terms,
    credit = '',
    copyright = '',
    licence,
    pictured,
    takenAt,
    source,
    page,
  } = facts;
  const properties = [
    alternatives('dc:description', firstOf(caption) ? caption : alt),
    list('dc:creator', 'Seq', [creatorOf(credit)]),
    alternatives('dc:rights', { sv: copyright }),
    alternatives('Iptc4xmpCore:AltTextAccessibility', alt),
    structure('Iptc4xmpCore:CreatorContactInfo', [text('Iptc4xmpCore:CiUrlWork', source.address)]),
    list('Iptc4xmpExt:PersonInImage', 'Bag', pictured),
    text('photoshop:Credit', credit),
    text('photoshop:Source', source.name),
    text('photoshop:DateCreated', takenAt),
    text('xmpRights:Marked', licence || copyright ? 'True' : ''),
    text('xmpRights:WebStatement', licence ?? page),
    alternatives('xmpRights:UsageTerms', terms),
    licence && `<cc:license rdf:resource="${escapeMarkup(licence)}"/>`,
    `<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">${text('plus:LicensorName', source.name)}${text('plus:LicensorURL', page)}</rdf:li></rdf:Seq></plus:Licensor>`,
  ];
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return Buffer.from(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${declared.join('')}>${properties.filter(Boolean).join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`,
  );
}

function text(name: string, value = ''): string {
  return value && `<${name}>${escapeMarkup(value)}</${name}>`;
}

function list(name: string, kind: 'Bag' | 'Seq', values: string[]): string {
  const items = values.filter(Boolean).map((value) => `<rdf:li>${escapeMarkup(value)}</rdf:li>`);
  return items.length > 0 ? `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>` : '';
}

/** A text in each language that it is in; a program that asks for none gets the first. */
function alternatives(name: string, words: Words): string {
  const first = firstOf(words);
  const own = Object.entries(words).filter(([, value]) => value);
  // One text alone is the default; the language of several is told.
  const all = [['x-default', first], ...(own.length > 1 ? own : [])] as const;
  const items = all.map(
    ([language, value]) => `<rdf:li xml:lang="${language}">${escapeMarkup(value)}</rdf:li>`,
  );
  return first && `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>`;
}

function structure(name: string, members: string[]): string {
  return `<${name} rdf:parseType="Resource">${members.join('')}</${name}>`;
}
