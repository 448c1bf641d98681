import { simpleCell } from '../../cms/rich-text/table-grid.ts';
import type { Block, Inline } from '../../common/protocol/published-store/rich-text.ts';
import { safeAddress } from '../../common/html.ts';
import { cleanLine, cleanText } from '../../common/text-hygiene.ts';

const plain = (text: string): Inline[] => [{ type: 'text', text, format: 0 }];

/** A text in every place that a rich text has. */
export function everywhere(text: string): Block[] {
  const list = (ordered: boolean): Block => ({
    type: 'list',
    ordered,
    start: 1,
    items: [
      { children: plain(text), nested: [] },
      { children: plain(text), nested: [] },
    ],
  });
  const component = (slug: string, values: Record<string, unknown>): Block => ({
    type: 'component',
    slug,
    values,
  });
  const line = cleanLine(text).trim();
  const isSeen = cleanText(text).trim() !== '' && line !== '';
  return [
    { type: 'paragraph', children: plain(text) },
    { type: 'heading', level: 2, children: plain(text) },
    { type: 'quote', children: plain(text) },
    list(false),
    list(true),
    ...[1, 2, 4, 8, 16, 32, 64, 3].map((format): Block => ({
      type: 'paragraph',
      children: [{ type: 'text', text, format }],
    })),
    ...[1, 2, 4, 16].map((format): Block => ({
      type: 'paragraph',
      children: [...plain('a'), { type: 'text', text, format }, ...plain('b')],
    })),
    {
      type: 'paragraph',
      children: [
        ...plain('a '),
        {
          type: 'link',
          target: { url: 'https://example.org' },
          children: [{ type: 'text', text, format: 0 }],
        },
        ...(isSeen ? [{ type: 'component' as const, slug: 'footnote', values: { text } }] : []),
        ...plain(text),
      ],
    },
    ...addressesWith(text).map(linkTo),
    {
      type: 'table',
      rows: [
        [simpleCell([{ type: 'paragraph', children: plain(text) }], 'row')],
        [simpleCell([{ type: 'paragraph', children: plain(text) }], 'none')],
      ],
    },
    {
      type: 'table',
      rows: [
        [
          simpleCell(
            [
              { type: 'paragraph', children: plain(text) },
              { type: 'paragraph', children: plain(text) },
            ],
            'none',
          ),
        ],
      ],
    },
    ...(isSeen
      ? [
          component('quote', { text, name: line, role: line }),
          component('figure', { picture: 1, caption: line }),
          component('callout', { tone: 'tip', title: line, text: `${text}\n${text}\n\n${text}` }),
          component('keyFigures', { figures: [{ value: line, label: line, note: line }] }),
          component('video', { title: line, address: 'https://example.org' }),
        ]
      : []),
  ];
}

/** Those that a link may have. */
function addressesWith(text: string): string[] {
  return [`https://example.org/?q=${text}`, `#${text}`, `/${text}`, `mailto:${text}`, text]
    .map(cleanLine)
    .filter((address) => safeAddress(address) === address);
}

export function linkTo(url: string): Block {
  return {
    type: 'paragraph',
    children: [
      ...plain('a '),
      { type: 'link', target: { url }, children: [{ type: 'text', text: 'b', format: 0 }] },
      { type: 'component', slug: 'footnote', values: { text: 'c', address: url } },
    ],
  };
}
