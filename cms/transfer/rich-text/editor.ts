import type { LexicalRichTextAdapter } from '@payloadcms/richtext-lexical';
import type { Block, RichTextField } from 'payload';
import type { FlattenedField } from 'payload';
import { contentFieldsOf } from '../fields.ts';

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
    components: new Map(
      list(settings('blocks')['blocks'])
        .filter(isBlock)
        .map(describe)
        .map((one) => [one.name, one]),
    ),
    linkTargets: list(settings('link')['enabledCollections']).map(String),
  };
}

/** @example componentName('keyFigures') // 'KeyFigures' */
export function componentName(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1);
}

function describe({ slug, fields }: Block): ComponentDescription {
  return { name: componentName(slug), slug, fields: contentFieldsOf(fields) };
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
