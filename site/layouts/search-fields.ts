import type { FilterName } from '../../common/protocol/facets.ts';
import { markup } from '../html.ts';

/**
 * What the search index should know of a page beside its words: filters and facts, in the reader's
 * language. They stand in the head, where they leak into no excerpt.
 */
export interface SearchFields {
  /** One of its kind, as a result says it. */
  kind: string;
  /** The name of the whole kind, to filter by; pages of the code have none. */
  section?: string;
  title: string;
  /** ISO 8601. */
  date?: string;
  /** The page exists in this language only. */
  alone?: boolean;
  /** The page has steps that can be linked to. */
  steps?: boolean;
  /** What results can be narrowed by beside their kind. */
  filters?: Partial<Record<Exclude<FilterName, 'kind'>, string[]>>;
}

export function searchFieldsHtml(fields: SearchFields): string {
  const { kind, section, title, date, alone = false, steps = false, filters = {} } = fields;
  return [
    fact('kind', kind),
    section ? filter('section', section, 'kind') : '',
    fact('title', title),
    date ? fact('date', date) : '',
    alone ? fact('alone', 'yes') : '',
    steps ? fact('steps', 'yes') : '',
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => filter(name, value, name))),
  ].join('');
}

function fact(name: string, value: string): string {
  return markup`<meta name="search:${name}" content="${value}" data-pagefind-meta="${name}[content]">`;
}

/** @param as what the search knows it by */
function filter(name: string, value: string, as: string): string {
  return markup`<meta name="search:${name}" content="${value}" data-pagefind-filter="${as}[content]">`;
}
