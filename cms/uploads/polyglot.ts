/** Tags by which a browser that is not told the type of a text takes it for a page, as the MIME Sniffing Standard has them. */
const pageStart =
  /^\s*<(!doctype\s+html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|svg|math|link|meta|img|object|embed|!--|\?xml)[\s>]/i;

/** Tags that a PDF has no use for at its beginning, where another program would look for those of a page. */
const pageInside = /<(!doctype|html|head|body|script|iframe|svg|style|object|embed)[\s>/]/i;

/** How far those go who guess types, in bytes. */
const sniffed = 1445;

/** Whether a text begins as a page does. */
export function isPage(data: Buffer): boolean {
  return pageStart.test(beginningOf(data));
}

/** Whether a PDF is also a page, or an archive that begins behind its end. */
export function isMoreThanPdf(data: Buffer): boolean {
  const end = data.lastIndexOf('%%EOF');
  return pageInside.test(beginningOf(data)) || data.subarray(end).includes('PK');
}

function beginningOf(data: Buffer): string {
  const start = data.subarray(0, sniffed);
  const mark = start.subarray(0, 2).toString('hex');
  const encoding = { fffe: 'utf-16le', feff: 'utf-16be' }[mark] ?? 'utf-8';
  return new TextDecoder(encoding).decode(start);
}
