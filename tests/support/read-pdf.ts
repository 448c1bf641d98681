import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What an independent reader finds in a PDF. */
export interface ReadPdf {
  title: string;
  language: string | null;
  isTagged: boolean;
  /** The standards that it says it conforms to. */
  standards: { ua: string | undefined; a: string | undefined; level: string | undefined };
  /** Of all pages, as text is copied from it. */
  text: string;
  /** Of the structure, in reading order. */
  roles: string[];
  alts: string[];
  links: string[];
}

interface StructureNode {
  role?: string;
  alt?: string;
  children?: StructureNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const { info } = await pdf.getMetadata();
  const facts = info as { Title?: string; Language?: string | null };
  const nodes: StructureNode[] = [];
  const [texts, links]: [string[], string[]] = [[], []];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    const annotations = (await page.getAnnotations()) as { url?: string }[];
    links.push(...annotations.flatMap(({ url }) => url ?? []));
    nodes.push(...flat((await page.getStructTree()) as StructureNode | null));
  }
  // Its types tell of an object.
  const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null;
  await loading.destroy();
  return {
    title: facts.Title ?? '',
    language: facts.Language ?? null,
    isTagged: marks?.get('Marked') === true,
    standards: standardsOf(bytes),
    text: texts.join('\n'),
    roles: nodes.flatMap(({ role }) => role ?? []),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
    links,
  };
}

function flat(node: StructureNode | null): StructureNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(flat)] : [];
}

/** The last metadata count. */
function standardsOf(bytes: Uint8Array): ReadPdf['standards'] {
  const xmp = Buffer.from(bytes).toString('utf8').split('<?xpacket begin').at(-1) ?? '';
  const value = (name: string) => new RegExp(`<${name}>(\\w+)</${name}>`).exec(xmp)?.[1];
  return { ua: value('pdfuaid:part'), a: value('pdfaid:part'), level: value('pdfaid:conformance') };
}
