import type { Reading, Writing } from '../../../cms/transfer/context.ts';
import { contentFieldsOf } from '../../../cms/transfer/fields.ts';
import { componentName, type Editor } from '../../../cms/transfer/rich-text/editor.ts';
import { richTextBlocks } from '../../../cms/fields/rich-text-blocks.ts';

/** An editor with everything that our texts may hold, without a running CMS. */
export const fullEditor: Editor = {
  nodes: new Set(['paragraph', 'heading', 'quote', 'list', 'horizontalrule', 'table', 'block']),
  headingLevels: new Set([2, 3, 4]),
  components: new Map(
    richTextBlocks.map(({ slug, fields }) => [
      componentName(slug),
      { name: componentName(slug), slug, fields: contentFieldsOf(fields) },
    ]),
  ),
  linkTargets: ['guides', 'topics'],
};

export const shortEditor: Editor = {
  nodes: new Set(['paragraph', 'list']),
  headingLevels: new Set(),
  components: new Map(),
  linkTargets: ['guides'],
};

/** Documents are called `name-<id>`. */
export const writing: Writing = {
  stemOf: (_collection, id) => (typeof id === 'number' ? `name-${id}` : undefined),
};

/** Collects what it is told as "line:column path problem". */
export function listeningReader() {
  const problems: string[] = [];
  const reading = (path: string): Reading => ({
    partial: false,
    idOf: (_collection, stem) => Number(/^name-(\d+)$/.exec(stem)?.[1] ?? NaN) || undefined,
    at: (part) => reading(path ? `${path}.${part}` : String(part)),
    whole: () => reading(path),
    complain: (problem, place) =>
      problems.push([place && `${place.line}:${place.column}`, path, problem].filter(Boolean).join(' ')),
    validate: () => {},
  });
  return { problems, reading: reading('') };
}
