import type { Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { readFields, writeFields } from '../import-export/codec-maps.ts';
import type { ReadContext, WriteContext } from '../import-export/context.ts';
import type { ComponentDescription, Editor } from './editor.ts';
import { literalOf, NotLiteral, printLiteral } from './literal.ts';
import type { Component } from '../../common/protocol/published-store/rich-text.ts';
import { plainText } from './plain-text.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** A block as the element of its component. */
export function toElement(
  component: Component,
  editor: Editor,
  context: WriteContext,
): MdxJsxFlowElement | Paragraph {
  const { name, text, values } = partsOf(component, editor, context);
  const lines = linesOf(text);
  // White space that Markdown has no place for stands in quotes.
  const isMarkdown = text === lines.map((paragraph) => paragraph.join('\n')).join('\n\n');
  const all = isMarkdown ? values : [['text', text] satisfies [string, unknown], ...values];
  const element = { name, attributes: all.map(toAttribute) };
  const paragraphs = isMarkdown ? lines.map(toParagraph) : [];
  const [only] = paragraphs;
  if (!only) return { type: 'mdxJsxFlowElement', ...element, children: [] };
  if (paragraphs.length > 1 || only.children.length > 1)
    return { type: 'mdxJsxFlowElement', ...element, children: paragraphs };
  // On one line with its text, an element is part of a paragraph for MDX.
  return {
    type: 'paragraph',
    children: [{ type: 'mdxJsxTextElement', ...element, children: only.children }],
  };
}

/** A part of a line as the element of its component. */
export function toInlineElement(
  component: Component,
  editor: Editor,
  context: WriteContext,
): MdxJsxTextElement {
  const { name, text, values } = partsOf(component, editor, context);
  const attributes = values.map(toInlineAttribute);
  return { type: 'mdxJsxTextElement', name, attributes, children: [{ type: 'text', value: text }] };
}

function partsOf({ slug, values }: Component, editor: Editor, context: WriteContext) {
  const description = [...editor.components.values()].find((component) => component.slug === slug);
  if (!description) throw new Error(`The editor has no block "${slug}".`);
  const { text, ...others } = writeFields(values, description.fields, context) ?? {};
  return {
    name: description.name,
    text: typeof text === 'string' ? text : '',
    values: Object.entries(others),
  };
}

/** What a component's element says, as the CMS stores it. */
export function fromElement(
  element: Element,
  { name, slug, fields }: ComponentDescription,
  whole: ReadContext,
): Component {
  const context = elementContext(whole, element);
  const values: Record<string, unknown> = {};
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute') values[attribute.name] = attributeValue(attribute);
    else context.addIssue('may not spread an object; name each attribute');
  }
  const wrong = Object.keys(values).filter((key) => values[key] === computed);
  for (const key of wrong) {
    context.at(key).addIssue('must be a text, number, list or map written out; nothing is computed here');
  }
  const sound = fields.filter((field) => !wrong.includes(field.name));
  const given = Object.fromEntries(Object.entries(values).filter(([key]) => !wrong.includes(key)));
  if (element.children.length === 0)
    return { type: 'component', slug, values: readFields(given, sound, context.whole()) };
  if (fields.some((field) => field.name === 'text')) given['text'] = plainText(element.children, context);
  else context.addIssue(`has no text of its own; write it as <${name} … />`);
  return { type: 'component', slug, values: readFields(given, sound, context.whole()) };
}

/** Complaints about an element's parts name it, and point to where it begins. */
function elementContext(context: ReadContext, { name, position }: Element): ReadContext {
  const start = position?.start;
  const within = (inner: ReadContext): ReadContext => ({
    ...inner,
    idOf: inner.idOf,
    at: (key) => within(inner.at(key)),
    whole: () => within(inner.whole()),
    addIssue: (issue, position) => inner.addIssue(issue, position ?? start),
    validate: (field, value) => inner.validate(field, value, start),
  });
  return within(context.at(`<${name ?? ''}>`));
}

/** Stands for a value that is more than a literal. */
const computed = Symbol('computed');

/** A blank line in a text begins a new paragraph, a single line break stays one. */
function linesOf(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
}

function toParagraph(lines: string[]): Paragraph {
  return { type: 'paragraph', children: lines.flatMap(lineNodes) };
}

function lineNodes(line: string, index: number): PhrasingContent[] {
  const text: PhrasingContent = { type: 'text', value: line };
  return index === 0 ? [text] : [{ type: 'break' }, text];
}

/** A reference or quote in a quoted attribute would be decoded when read; in an expression it is not. */
function toAttribute([name, value]: [string, unknown]): MdxJsxAttribute {
  const plain = typeof value === 'string' && value !== '' && !/["\n\r\\]|&[#\w]/.test(value);
  return plain ? { type: 'mdxJsxAttribute', name, value } : expression(name, printLiteral(value));
}

/** A bar would end the cell of a table that the line may stand in; in JavaScript it can be written otherwise. */
function toInlineAttribute([name, value]: [string, unknown]): MdxJsxAttribute {
  const literal = printLiteral(value);
  return literal.includes('|')
    ? expression(name, literal.replaceAll('|', '\\u007c'))
    : toAttribute([name, value]);
}

function expression(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value } };
}

/** What an attribute says, which is never computed: {@link computed} stands for an expression that is more than a literal. */
export function attributeValue({ value }: MdxJsxAttribute): unknown {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  try {
    return value.data?.estree ? literalOf(value.data.estree) : computed;
  } catch (error) {
    if (!(error instanceof NotLiteral)) throw error;
    return computed;
  }
}
