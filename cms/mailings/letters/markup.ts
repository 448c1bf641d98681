import { escapeMarkup } from '../../../common/html.ts';
import type { Language } from '../../../common/languages.ts';

/*
 * HTML as mail programs read it: no tables, nothing to be fetched. What they take of the styles is enough to read it by; what
 * stands in `style` holds also where they take none.
 */

/** The colours of the site, in the light and in the dark. */
const style = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
body { margin: 0; padding: 24px 16px; background: #ffffff; color: #14191d; font: 17px/1.5 'Segoe UI', system-ui, -apple-system, sans-serif }
.page { max-width: 600px; margin: 0 auto; overflow-wrap: break-word }
h1 { margin: 4px 0 16px; font: 700 28px/1.2 Georgia, 'Times New Roman', serif }
h2 { margin: 4px 0 8px; font: 700 20px/1.3 Georgia, 'Times New Roman', serif }
p { margin: 0 0 16px }
a { color: #0a587f }
.name { border-bottom: 4px solid #12303f; margin-bottom: 32px; font-weight: 700 }
.name p { margin: 0 0 8px }
.kind { margin: 0; color: #b93a14; font-size: 15px; font-weight: 700 }
.lede { font-size: 19px }
.change { border-left: 4px solid #b93a14; padding-left: 16px }
.button { display: inline-block; padding: 12px 20px; border-radius: 4px; background: #0a587f; color: #ffffff; font-weight: 700; text-decoration: none }
.item { border-bottom: 1px solid #ccd5d9; margin-bottom: 24px; padding-bottom: 8px }
.contacts { margin-top: 32px; border-top: 1px solid #ccd5d9; padding-top: 20px }
.foot { margin-top: 40px; border-top: 1px solid #ccd5d9; padding-top: 20px; color: #4a555d; font-size: 14px }
@media (prefers-color-scheme: dark) {
  body { background: #12171b; color: #e8edef }
  a { color: #8cc9ea }
  .name { border-color: #3f5f6f }
  .kind { color: #ffa683 }
  .change { border-color: #ffa683 }
  .button { background: #8cc9ea; color: #12171b }
  .item, .contacts, .foot { border-color: #3c474e }
  .foot { color: #b4bfc5 }
}`;

/** @param content HTML */
export function tag(name: string, content: string, attributes: Record<string, string> = {}): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  return `<${name}${given.join('')}>${content}</${name}>`;
}

/** A paragraph of plain words, whose lines stay. */
export function p(words: string, name = ''): string {
  return tag('p', escapeMarkup(words).replaceAll('\n', '<br>'), name ? { class: name } : {});
}

export function a(href: string, words: string, name = ''): string {
  return tag('a', escapeMarkup(words), { href, ...(name && { class: name }) });
}

/** A part of the letter. @param content HTML */
export function column(name: string, content: string): string {
  return tag('div', `\n${content}\n`, name ? { class: name } : {});
}

export function wrap(language: Language, title: string, parts: string[]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<div class="page">
${parts.join('\n')}
</div>
</body>
</html>
`;
}
