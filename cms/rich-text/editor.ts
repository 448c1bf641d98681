import type { LexicalRichTextAdapter } from '@payloadcms/richtext-lexical';
import type { Block, RichTextField } from 'payload';
import type { FlattenedField } from 'payload';
import { contentFieldsOf } from '../import-export/fields.ts';

/** What a field's editor can make: nothing else may come in from a file. */
export interface Editor {
  /** Lexical's node types, such as `heading`. */
  nodes: ReadonlySet<string>;
  headingLevels: ReadonlySet<number>;
  /** By the name of the component, such as `KeyFigures`. */
  components: ReadonlyMap<string, ComponentDescription>;
  /** The collections that a link within the site may lead to. */
  linkTargets: readonly string[];
}

/** A block of rich text as a component; `text` among its fields is what stands between its tags. */
export interface ComponentDescription {
  name: string;
  slug: string;
  /** Whether it stands within a line, as a footnote does. */
  inline: boolean;
  fields: FlattenedField[];
}

const plainNodes = ['paragraph', 'text', 'linebreak', 'tab'];

export function editorOf(field: Pick<RichTextField, 'editor' | 'name'>): Editor {
  const { features, resolvedFeatureMap } = lexicalConfig(field);
  const types = features.nodes.map(({ node }) => ('with' in node ? node.replace : node).getType());
  const settings = (key: string): Record<string, unknown> =>
    Object(resolvedFeatureMap.get(key)?.sanitizedServerFeatureProps);
  return {
    nodes: new Set([...plainNodes, ...types]),
    headingLevels: new Set(
      list(settings('heading')['enabledHeadingSizes']).map((tag) => Number(String(tag).slice(1))),
    ),
    components: componentsOf(settings('blocks')),
    linkTargets: list(settings('link')['enabledCollections']).map(String),
  };
}

/** @example componentName('keyFigures') // 'KeyFigures' */
function componentName(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1);
}

function componentsOf({ blocks, inlineBlocks }: Record<string, unknown>): Editor['components'] {
  return describeComponents(list(blocks).filter(isBlock), list(inlineBlocks).filter(isBlock));
}

export function describeComponents(blocks: Block[], inlineBlocks: Block[]): Editor['components'] {
  const describe = ({ slug, fields }: Block, inline: boolean): [string, ComponentDescription] => {
    const name = componentName(slug);
    return [name, { name, slug, inline, fields: contentFieldsOf(fields) }];
  };
  return new Map([
    ...blocks.map((block) => describe(block, false)),
    ...inlineBlocks.map((block) => describe(block, true)),
  ]);
}

function lexicalConfig({ editor, name }: Pick<RichTextField, 'editor' | 'name'>) {
  if (!isLexical(editor))
    throw new Error(`The field ${name} has no Lexical editor; import and export know no other.`);
  return editor.editorConfig;
}

function isLexical(editor: unknown): editor is LexicalRichTextAdapter {
  return typeof editor === 'object' && editor !== null && 'editorConfig' in editor;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && 'slug' in value && 'fields' in value;
}
