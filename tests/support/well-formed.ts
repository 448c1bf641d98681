/**
 * Throws where a text is no well-formed XML, as far as feeds and sitemaps go: no doctype, no comments.
 * Stricter than browsers: every element is closed in order, every `&` is an entity, nothing is left over.
 */
export function assertWellFormed(xml: string): void {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === xml) throw new Error('The XML declaration is missing');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body))
    throw new Error('A forbidden character');
  const open: string[] = [];
  let rest = body.trim();
  while (rest) {
    const [token = ''] = /^<!\[CDATA\[.*?\]\]>|^<[^<>]*>|^[^<>]+/s.exec(rest) ?? [];
    if (!token) throw new Error(`Not XML: ${rest.slice(0, 60)}`);
    const isCdata = token.startsWith('<!');
    if (token.startsWith('<') && !isCdata) readTag(token, open);
    else if (open.length === 0) throw new Error(`Text outside the root: ${token}`);
    if (!isCdata) assertEntities(token);
    rest = rest.slice(token.length);
    if (open.length === 0 && rest.trim()) throw new Error(`More than one root: ${rest.slice(0, 60)}`);
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(', ')}`);
}

function readTag(tag: string, open: string[]): void {
  const [, end, name = '', empty] = /^<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>$/.exec(tag) ?? [];
  if (!name) throw new Error(`Not a tag: ${tag}`);
  if (end && open.pop() !== name) throw new Error(`Closed out of order: ${tag}`);
  if (!end && !empty) open.push(name);
}

function assertEntities(token: string): void {
  const left = token.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, '');
  if (left.includes('&')) throw new Error(`A bare & in: ${token}`);
}
