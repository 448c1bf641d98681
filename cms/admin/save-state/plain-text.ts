/** What can be read of any field's value: the words of rich text, one paragraph a line, and of lists. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join('\n');
  if ('root' in value) return textOfNode(value.root).trim();
  const shown = Object.entries(value).filter(([name]) => !['id', 'relationTo', 'blockType'].includes(name));
  return shown
    .map(([, inner]) => plainText(inner))
    .filter(Boolean)
    .join('\n');
}

const ownLine = ['paragraph', 'heading', 'listitem', 'quote', 'tablerow', 'block', 'upload'];

function textOfNode(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, children, fields } = node as {
    type?: string;
    text?: string;
    children?: unknown[];
    fields?: unknown;
  };
  const inner = (children ?? []).map(textOfNode).join('');
  const own = type === 'linebreak' ? '\n' : (text ?? '');
  const block = type === 'block' ? plainText(fields) : '';
  return `${own}${inner}${block}${ownLine.includes(type ?? '') ? '\n' : ''}`;
}
