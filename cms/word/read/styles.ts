import { at, attribute, child, elementsIn, isOn, valueOf, type XmlElement } from './xml.ts';

/** What a paragraph is, by its style. */
export type Role =
  | { is: 'title' | 'subtitle' | 'lede' | 'quote' | 'caption' | 'contents' | 'header' | 'block' | 'text' }
  | { is: 'heading'; level: number };

export interface NumberingOf {
  list: string;
  /** Counts from 0. */
  level: number;
}

export interface Styles {
  role(style: string | undefined): Role;
  /** The header that a cell in this style is. */
  headerOf(style: string | undefined): string | undefined;
  /** The list that a style puts its paragraphs into. */
  numberingOf(style: string | undefined): NumberingOf | undefined;
  /** What a style of signs, and those that it is based on, say of the look: the nearest first. */
  looks(style: string | undefined): XmlElement[];
  isCode(style: string | undefined): boolean;
  isLink(style: string | undefined): boolean;
}

interface Style {
  id: string;
  /** As Word writes it in every language for its own styles. */
  name: string;
  basedOn: string | undefined;
  element: XmlElement;
}

/** Styles that others are based on, in a circle or beyond what anybody makes. */
const longestChain = 20;

/** By what Word, Docs and LibreOffice call them, and what Swedish and English templates do. */
const roles: [name: RegExp, role: (digit: number) => Role][] = [
  [/^(title|titel|rubrik|huvudrubrik|dokumenttitel)$/, () => ({ is: 'title' })],
  [/^(heading|rubrik|header) ?([1-9])$/, (level) => ({ is: 'heading', level })],
  [/^(subtitle|underrubrik|undertitel)$/, () => ({ is: 'subtitle' })],
  [/^(ingress|lede|lead|standfirst|preamble)$/, () => ({ is: 'lede' })],
  [/^((intense |starkt )?(quote|citat)|block ?text|quotations?|block ?quote)$/, () => ({ is: 'quote' })],
  [/^(caption|beskrivning|bildtext|illustration|figure)$/, () => ({ is: 'caption' })],
  [/^((toc|contents|innehåll) ?([1-9]|heading)|table of figures|innehållsförteckning)/, contents],
  [/^(row|column|corner) header cell$/, () => ({ is: 'header' })],
  [/^bruket block$/, () => ({ is: 'block' })],
];

function contents(): Role {
  return { is: 'contents' };
}

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map((root ? elementsIn(root) : []).flatMap(readStyle).map((style) => [style.id, style]));
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let style = styles.get(id ?? ''); style && found.length < longestChain;) {
      found.push(style);
      style = styles.get(style.basedOn ?? '');
    }
    return found;
  };
  // A style that is not there may still be called by what it was.
  const names = (id: string | undefined) =>
    styles.has(id ?? '') ? chain(id).map(({ name }) => name) : [plainName(id ?? '')];
  return {
    role: (id) => roleOf(chain(id), names(id)),
    headerOf: (id) => names(id).flatMap((name) => headerNamed(name) ?? [])[0],
    numberingOf: (id) => numberingIn(chain(id)),
    looks: (id) => chain(id).flatMap(({ element }) => child(element, 'w:rPr') ?? []),
    isCode: (id) => names(id).some((name) => /^(code|html code|source text|verbatim char|kod)$/.test(name)),
    isLink: (id) => names(id).some((name) => /^(followed ?)?(hyperlink|internet link|hyperlänk)/.test(name)),
  };
}

/** LibreOffice has one style for all. */
function headerNamed(name: string): string | undefined {
  return name === 'table heading' ? 'row' : /^(\w+) header cell$/.exec(name)?.[1];
}

function readStyle(element: XmlElement): Style[] {
  const id = attribute(element, 'w:styleId');
  if (element.name !== 'w:style' || id === undefined) return [];
  const name = plainName(valueOf(child(element, 'w:name')) || id);
  return [{ id, name, basedOn: valueOf(child(element, 'w:basedOn')), element }];
}

/** @example plainName('Heading1') // 'heading 1' */
function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll('_20_', ' ')
    .replace(/([a-zåäö])(\d)$/, '$1 $2');
}

function roleOf(chain: Style[], names: string[]): Role {
  for (const [index, name] of names.entries()) {
    const named = roleNamed(name) ?? outlineOf(chain[index]);
    if (named) return named;
  }
  return { is: 'text' };
}

function roleNamed(name: string): Role | undefined {
  for (const [known, role] of roles) {
    const found = known.exec(name);
    if (found) return role(Number(found[2] ?? 0));
  }
  return undefined;
}

function outlineOf(style: Style | undefined): Role | undefined {
  const level = Number(valueOf(at(style?.element, 'w:pPr', 'w:outlineLvl')) ?? NaN);
  return level >= 0 && level < 9 ? { is: 'heading', level: level + 1 } : undefined;
}

/** The level may stand in the name alone: "List Bullet 2" is a list of its own for Word. */
function numberingIn(chain: Style[]): NumberingOf | undefined {
  for (const { element, name } of chain) {
    const numbering = at(element, 'w:pPr', 'w:numPr');
    const list = valueOf(child(numbering, 'w:numId'));
    if (list === undefined) continue;
    const said = Number(valueOf(child(numbering, 'w:ilvl')) ?? 0);
    const [, named] = /^(?:list|lista) .*([2-5])$/.exec(name) ?? [];
    return { list, level: said || Number(named ?? 1) - 1 };
  }
  return undefined;
}

/** What is said of a look, by the nearest that says anything. */
export function setting(looks: XmlElement[], name: string): boolean | undefined {
  const said = looks.map((look) => child(look, name)).find((one) => one !== undefined);
  return said && isOn(said);
}
