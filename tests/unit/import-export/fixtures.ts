import { codecOf } from '../../../cms/import-export/codecs.ts';
import type { ReadContext, WriteContext } from '../../../cms/import-export/context.ts';
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
export const writeContext: WriteContext = {
  codecOf,
  fileKeyOf: (_collection, id) => (typeof id === 'number' ? `name-${id}` : undefined),
};

/** Collects what it is told as "line:column path issue". */
export function createReadContext() {
  const issues: string[] = [];
  const context = (path: string): ReadContext => ({
    partial: false,
    draft: false,
    codecOf,
    idOf: (_collection, fileKey) => Number(/^name-(\d+)$/.exec(fileKey)?.[1] ?? NaN) || undefined,
    at: (part) => context(path ? `${path}.${part}` : String(part)),
    whole: () => context(path),
    addIssue: (issue, position) =>
      issues.push([position && `${position.line}:${position.column}`, path, issue].filter(Boolean).join(' ')),
    validate: () => {},
  });
  return { issues, context: context('') };
}
