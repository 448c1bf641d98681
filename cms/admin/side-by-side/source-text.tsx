'use client';

import type { ReactNode } from 'react';
import {
  formats,
  type Block,
  type Inline,
  type List,
  type Table,
} from '../../../common/protocol/published-store/rich-text.ts';
import { isRecord } from '../../../common/is-record.ts';
import type { SourceField } from '../../translation/side-by-side.ts';
import { Line } from '../differences/differences.tsx';

/** What the original says in a field, each paragraph by itself; of what has changed, what it said before. */
export function SourceText({ field: { blocks, lines } }: { field: SourceField }) {
  if (!blocks) return lines.map((line, index) => <Line key={index} line={line} />);
  return blocks.map(({ block, lines: changed }, index) => (
    <div key={index} className="source-block" data-kind={kindOf(block)}>
      {changed
        ? changed.map((line, place) => <Line key={place} line={line} />)
        : block && <BlockOf block={block} />}
    </div>
  ));
}

function kindOf(block: Block | undefined): string {
  if (!block) return 'gone';
  return block.type === 'heading' ? `heading ${block.level}` : block.type;
}

function BlockOf({ block }: { block: Block }) {
  switch (block.type) {
    case 'rule':
      return <hr />;
    case 'list':
      return <ListOf list={block} />;
    case 'table':
      return <TableOf table={block} />;
    case 'component':
      return <Values values={block.values} />;
    case 'heading':
      return <p className="source-block__heading">{inlines(block.children)}</p>;
    case 'quote':
      return <blockquote>{inlines(block.children)}</blockquote>;
    default:
      return <p>{inlines(block.children)}</p>;
  }
}

function ListOf({ list: { ordered, start, items } }: { list: List }) {
  const rows = items.map(({ children, nested }, index) => (
    <li key={index}>
      {inlines(children)}
      {nested.map((list, place) => (
        <ListOf key={place} list={list} />
      ))}
    </li>
  ));
  return ordered ? <ol start={start}>{rows}</ol> : <ul>{rows}</ul>;
}

function TableOf({ table: { rows } }: { table: Table }) {
  return (
    <table>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map(({ children, header, colSpan, rowSpan }, index) => {
              const Cell = header === 'none' ? 'td' : 'th';
              return (
                <Cell key={index} colSpan={colSpan} rowSpan={rowSpan}>
                  {children.map((block, place) => (
                    <BlockOf key={place} block={block} />
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The words of a block of our own, such as a quote, without what is chosen in it. */
function Values({ values }: { values: Record<string, unknown> }) {
  return Object.entries(values).map(([name, value]) => {
    if (Array.isArray(value))
      return value.filter(isRecord).map((row, index) => <Values key={`${name} ${index}`} values={row} />);
    return typeof value === 'string' && name !== 'tone' ? <p key={name}>{value}</p> : null;
  });
}

function inlines(children: Inline[]): ReactNode {
  return children.map((inline, index) => <InlineOf key={index} inline={inline} />);
}

function InlineOf({ inline }: { inline: Inline }): ReactNode {
  if (inline.type === 'break') return <br />;
  if (inline.type === 'link') return <u>{inlines(inline.children)}</u>;
  if (inline.type === 'component') return <small> [{wordsIn(inline.values['text'])}]</small>;
  const { text, format } = inline;
  if (format & formats.bold) return <strong>{text}</strong>;
  return format & formats.italic ? <em>{text}</em> : text;
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
