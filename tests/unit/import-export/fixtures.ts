import { codecOf } from '../../../cms/import-export/codecs.ts';
import type { Reading, Writing } from '../../../cms/import-export/context.ts';
import { describeComponents, type Editor } from '../../../cms/rich-text/editor.ts';
import { inlineBlocks, richTextBlocks } from '../../../cms/fields/rich-text-blocks.ts';

/** An editor with everything that our texts may hold, without a running CMS. */
export const fullEditor: Editor = {
  nodes: new Set([
    'paragraph',
    'heading',
    'quote',
    'list',
    'horizontalrule',
    'table',
    'block',
    'inlineBlock',
  ]),
  headingLevels: new Set([2, 3, 4]),
  components: describeComponents(richTextBlocks, inlineBlocks),
  linkTargets: ['guides', 'topics'],
};

export const shortEditor: Editor = {
  nodes: new Set(['paragraph', 'list', 'inlineBlock']),
  headingLevels: new Set(),
  components: describeComponents([], inlineBlocks),
  linkTargets: ['guides'],
};

/** Documents are called `name-<id>`. */
export const writing: Writing = {
  codecOf,
  stemOf: (_collection, id) => (typeof id === 'number' ? `name-${id}` : undefined),
};

/** Collects what it is told as "line:column path problem". */
export function listeningReader() {
  const userErrors: string[] = [];
  const reading = (path: string): Reading => ({
    partial: false,
    codecOf,
    idOf: (_collection, stem) => Number(/^name-(\d+)$/.exec(stem)?.[1] ?? NaN) || undefined,
    at: (part) => reading(path ? `${path}.${part}` : String(part)),
    whole: () => reading(path),
    complain: (problem, place) =>
      userErrors.push([place && `${place.line}:${place.column}`, path, problem].filter(Boolean).join(' ')),
    validate: () => {},
  });
  return { userErrors, reading: reading('') };
}
