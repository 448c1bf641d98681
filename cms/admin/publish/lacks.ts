import type { Kind } from '../../../common/addresses.ts';
import type { TextKey } from '../../i18n/texts.ts';

/** Something that a document lacks, and that whoever publishes it may have forgotten: what staff read of it. */
export type Lack = TextKey & `publish.lack.${string}`;

type Data = Record<string, unknown>;

/** Where a kind of document says what it has to say. */
const bodies: Record<Kind, string[]> = {
  'press-releases': ['body'],
  'case-studies': ['body', 'challenge', 'solution', 'results'],
  guides: ['body', 'steps'],
};

/** What is asked about before a document is published. */
export function findLacks(kind: Kind, data: Data): Lack[] {
  const lacks: Lack[] = [];
  if (data['untranslated'] === true) lacks.push('publish.lack.translation');
  if (bodies[kind].every((name) => isEmpty(data[name]))) lacks.push('publish.lack.body');
  if (kind === 'press-releases' && isEmpty(data['contacts'])) lacks.push('publish.lack.contact');
  if (kind !== 'guides' && !data['image']) lacks.push('publish.lack.picture');
  return lacks;
}

/** A rich text is empty that has neither words nor anything else to show; a list that has no rows. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const { root } = Object(value) as { root?: Node };
  return !root || !isTold(root);
}

interface Node {
  type?: string;
  text?: string;
  children?: Node[];
}

const layout = new Set(['root', 'paragraph', 'heading', 'list', 'listitem', 'quote', 'linebreak']);

function isTold({ type = '', text, children }: Node): boolean {
  if (type === 'text') return Boolean(text?.trim());
  return layout.has(type) ? (children ?? []).some(isTold) : true;
}
