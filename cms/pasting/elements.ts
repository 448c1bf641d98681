const element = 1;
const text = 3;

export function isElement(node: Node): node is Element {
  return node.nodeType === element;
}

export function isText(node: Node): boolean {
  return node.nodeType === text;
}

/** In capitals, as HTML's own elements are; Word's have a prefix: `O:P`. */
export function tagOf({ tagName }: Element): string {
  return tagName.toUpperCase();
}

const blockTags = [
  'address,article,aside,blockquote,caption,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form',
  'h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul',
].join(',');
const blocks: ReadonlySet<string> = new Set(blockTags.toUpperCase().split(','));

/** Whether it begins a new line: Docs and Word wrap whole texts in what is part of a line elsewhere. */
export function isBlock(node: Element): boolean {
  return blocks.has(tagOf(node)) || node.querySelector(blockTags) !== null;
}

/** What `style` says, by property; a browser's own reading of it drops Word's `mso-…`. */
export function styleOf(node: Element): ReadonlyMap<string, string> {
  const declarations = (node.getAttribute('style') ?? '').split(';').map((declaration) => {
    const [property = '', ...value] = declaration.split(':');
    return [property.trim().toLowerCase(), value.join(':').trim().toLowerCase()] as const;
  });
  return new Map(declarations.filter(([property]) => property));
}

export function hasClass(node: Element, name: RegExp): boolean {
  return (node.getAttribute('class') ?? '').split(/\s+/).some((own) => name.test(own));
}

const unseenTags: ReadonlySet<string> = new Set(
  'AUDIO,BUTTON,CANVAS,EMBED,HEAD,IFRAME,INPUT,LINK,MATH,META,NOSCRIPT,OBJECT,SCRIPT,SELECT,STYLE,SVG,TEMPLATE,TEXTAREA,TITLE,VIDEO,XML'.split(
    ',',
  ),
);

/** What nobody sees on the page that the text is copied from, deletions and remarks of a reviewer among it. */
export function isUnseen(node: Element): boolean {
  const style = styleOf(node);
  return (
    unseenTags.has(tagOf(node)) ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.has('mso-hide') ||
    style.get('mso-element') === 'comment-list' ||
    hasClass(node, /^(msoDel|MsoCommentReference|msocomanchor|msocomtxt)$/i) ||
    (tagOf(node) === 'DEL' && (node.hasAttribute('cite') || node.hasAttribute('datetime')))
  );
}
