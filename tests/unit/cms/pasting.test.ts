// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPasted } from '../../../cms/pasting/read-pasted.ts';
import { printRichText } from '../../../cms/rich-text/codec.ts';
import { toLexical } from '../../../cms/rich-text/to-lexical.ts';
import {
  docsItem,
  docsParagraph,
  docsText,
  fromDocs,
  fromWord,
  wordLine,
  wordNotes,
  wordPicture,
  wordReference,
} from '../../support/pasted.ts';
import { fullEditor, writeContext } from '../import-export/fixtures.ts';

function paste(html: string, short = false) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return readPasted(body, { short });
}

/** What an export would write of it: the shortest way to see a rich text whole. */
const mdx = (html: string, short = false) =>
  printRichText(toLexical(paste(html, short).text), fullEditor, writeContext);

test('a heading and a list line of Word are a heading and a list', () => {
  expect(
    mdx(
      "<h1>Rubrik</h1><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;&nbsp;&nbsp; </span>Punkt</p>",
    ),
  ).toBe('## Rubrik\n\n- Punkt\n');
});

test.each([
  ['h1', '<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4>', '## A\n\n### B\n\n#### C\n\n#### D\n'],
  ['h2', '<h2>A</h2><h3>B</h3>', '## A\n\n### B\n'],
  ['h3 alone', '<h3>A</h3><p>b</p>', '### A\n\nb\n'],
  ['h1 with a level left out', '<h1>A</h1><h4>B</h4><h1>C</h1>', '## A\n\n### B\n\n## C\n'],
  ["Word's title", '<p class=MsoTitle>A</p><h1><b>B</b></h1>', '## A\n\n### B\n'],
  [
    'headings of Word for the web',
    '<div><p role="heading" aria-level="1">A</p></div><p role="heading" aria-level="2">B</p>',
    '## A\n\n### B\n',
  ],
])('headings from %s down keep their order within what is allowed', (_what, html, expected) => {
  expect(mdx(html)).toBe(expected);
});

test('lists of Word are lists, the inner ones too', () => {
  const html = fromWord(
    [
      wordLine('·', 'Energi'),
      wordLine('o', 'el', 2),
      wordLine('§', 'nät', 3),
      wordLine('o', 'värme', 2),
      wordLine('·', 'Vatten'),
      '<p class=MsoNormal><o:p>&nbsp;</o:p></p>',
      wordLine('1.', 'Mät', 1, 'l1', 'lfo2'),
      wordLine('a)', 'en gång', 2, 'l1', 'lfo2'),
      wordLine('2.', 'Räkna', 1, 'l1', 'lfo2'),
    ].join(''),
  );
  expect(mdx(html)).toBe(
    '- Energi\n  - el\n    - nät\n  - värme\n- Vatten\n\n1. Mät\n   1. en gång\n2. Räkna\n',
  );
});

test.each([
  ['·', false],
  ['o', false],
  ['v', false],
  ['–', false],
  ['1.', true],
  ['1.2.', true],
  ['(3)', true],
  ['a)', true],
  ['iv.', true],
])('what Word marks with %s is numbered: %s', (marker, ordered) => {
  expect(paste(fromWord(wordLine(marker, 'punkt'))).text).toMatchObject([{ type: 'list', ordered }]);
});

test('so is a list that the style of the paragraphs makes', () => {
  const line = (style: string, text: string) =>
    `<p class=${style}><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
  expect(mdx(fromWord(line('MsoListBullet', 'ett') + line('MsoListBullet2', 'inne')))).toBe(
    '- ett\n  - inne\n',
  );
});

test('a numbered list goes on after a paragraph, and two lists in a row are two', () => {
  const one = wordLine('1.', 'ett') + '<p class=MsoNormal>Mellan</p>' + wordLine('2.', 'två');
  expect(mdx(fromWord(one))).toBe('1. ett\n\nMellan\n\n2. två\n');
  const two = wordLine('1.', 'ett', 1, 'l0', 'lfo1') + wordLine('1.', 'åter', 1, 'l2', 'lfo3');
  expect(paste(fromWord(two)).text.map(({ type }) => type)).toEqual(['list', 'list']);
});

test('lists of Docs are lists, the inner ones too', () => {
  const inner = `<ol>${docsItem('el', 2)}</ol>`;
  expect(mdx(fromDocs(`<ul>${docsItem('Energi', 1)}${inner}${docsItem('Vatten', 1)}</ul>`))).toBe(
    '- Energi\n  1. el\n- Vatten\n',
  );
});

test('lists of Word for the web, which come line by line, are one', () => {
  const line = (text: string, level: number) =>
    `<div class="ListContainerWrapper"><ul role="list"><li data-listid="4" data-aria-posinset="1" data-aria-level="${level}" role="listitem"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${text}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
  expect(mdx(line('Energi', 1) + line('el', 2) + line('Vatten', 1))).toBe('- Energi\n  - el\n- Vatten\n');
});

test('a list inside an item of any page, and several paragraphs in one', () => {
  expect(mdx('<ul><li><p>a</p><p>b</p><ol start=3><li>c</li></ol></li><li>d</li></ul>')).toBe(
    '- a\\\n  b\n\n  3. c\n- d\n',
  );
});

test('bold, italic, struck, raised and lowered text stays, colours, fonts and underlining do not', () => {
  const html = fromWord(
    `<p class=MsoNormal><b><span style='font-size:14.0pt;color:red'>Fet</span></b>, <i>kursiv</i>, <s>struken</s>,
    <u>understruken</u>, CO<sub>2</sub>, m<span style='vertical-align:super'>2</span><o:p></o:p></p>`,
  );
  expect(mdx(html)).toBe('**Fet**, *kursiv*, ~~struken~~, understruken, CO<sub>2</sub>, m<sup>2</sup>\n');
  expect(
    mdx(
      fromDocs(
        docsParagraph(
          docsText('Vanlig '),
          docsText('fet', 'font-weight:700'),
          docsText(' och kursiv', 'font-style:italic'),
        ),
      ),
    ),
  ).toBe('Vanlig **fet** *och kursiv*\n');
});

test('spacing is no text: empty paragraphs, runs of spaces, indents and lines broken in the source', () => {
  const html = fromWord(
    "<p class=MsoNormal><span style='mso-spacerun:yes'>   </span>En rad\nsom<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>går vidare.&nbsp;<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>5&nbsp;procent</p>",
  );
  expect(mdx(html)).toBe('En rad som går vidare.\n\n5\u00a0procent\n');
  expect(mdx('a<br><br><br>b<br>c')).toBe('a\n\nb\\\nc\n');
});

test('links stay, those within the document that it comes from become text', () => {
  const toc = `<p class=MsoToc1><a href="#_Toc12345678"><span class=MsoHyperlink>Bakgrund</span><span style='display:none;mso-hide:screen'>...... <span style='mso-field-code:"PAGEREF _Toc12345678"'>3</span></span></a></p>`;
  const link =
    '<p class=MsoNormal>Se <a href="https://example.org/a%20b">den <b>långa</b> rapporten</a>.</p>';
  const heading = '<h1><a name="_Toc12345678">Bakgrund</a></h1>';
  expect(mdx(fromWord(toc + link + heading))).toBe(
    'Bakgrund\n\nSe [den **långa** rapporten](https://example.org/a%20b).\n\n## Bakgrund\n',
  );
  const docs = 'https://www.google.com/url?q=https://example.org/x?y%3D1&amp;sa=D&amp;source=docs';
  expect(mdx(`<p><a href="${docs}">källan</a> <a href="javascript:alert(1)">skript</a></p>`)).toBe(
    '[källan](https://example.org/x?y=1) skript\n',
  );
});

test('footnotes and endnotes of Word are footnotes where they are referred to', () => {
  const html = fromWord(
    `<p class=MsoNormal>Elva procent${wordReference(1)} av <b>elen</b>${wordReference(2)}.</p>` +
      wordNotes([
        'Energimyndigheten, se <a href="https://example.org/rapport">rapporten</a>.',
        'Utan värme.',
      ]),
  );
  expect(mdx(html)).toBe(
    'Elva procent<Footnote address="https://example.org/rapport">Energimyndigheten, se rapporten.</Footnote> av **elen**<Footnote>Utan värme.</Footnote>.\n',
  );
  const end = fromWord(
    `<p class=MsoNormal>Slut${wordReference(1, 'edn')}</p>${wordNotes(['Källa.'], 'edn')}`,
  );
  expect(mdx(end)).toBe('Slut<Footnote>Källa.</Footnote>\n');
});

test('a footnote that leads back to its place is one in any page', () => {
  expect(
    mdx(
      '<p>Text<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;Källa.</p></div>',
    ),
  ).toBe('Text<Footnote>Källa.</Footnote>.\n\n---\n');
  expect(mdx('<p>Text<a href="#_ftn1" name="_ftnref1">[1]</a></p>')).toBe('Text\\[1]\n');
});

const table = fromWord(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0'>
  <td width=151 rowspan=2 valign=top style='width:113.25pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal><b>År<o:p></o:p></b></p></td>
  <td width=302 colspan=2 style='width:226.5pt'><p class=MsoNormal align=center><b><span style='color:white'>Utsläpp</span></b></p></td>
 </tr>
 <tr><td width=151><p class=MsoNormal>direkta</p></td><td width=151><p class=MsoNormal>indirekta</p></td></tr>
 <tr><td><p class=MsoNormal>2025</p></td>
  <td><p class=MsoNormal>7</p><p class=MsoNormal>prel.</p></td><td>${wordLine('·', 'el')}</td></tr>
 <![if !supportMisalignedColumns]><tr height=0><td width=151></td><td width=151></td><td width=151></td></tr><![endif]>
</table>`);

test('a table of Word is a table with its merged cells', () => {
  expect(mdx(table)).toBe(
    [
      '<Table>',
      '  <Row>',
      '    <Cell header="row" rowSpan={2}>År</Cell>',
      '    <Cell header="row" colSpan={2}>Utsläpp</Cell>',
      '  </Row>',
      '',
      '  <Row>',
      '    <Cell>direkta</Cell>',
      '    <Cell>indirekta</Cell>',
      '  </Row>',
      '',
      '  <Row>',
      '    <Cell>2025</Cell>',
      '',
      '    <Cell>',
      '      7',
      '',
      '      prel.',
      '    </Cell>',
      '',
      '    <Cell>',
      '      - el',
      '    </Cell>',
      '  </Row>',
      '</Table>',
      '',
    ].join('\n'),
  );
});

test('a table of Docs or any page is one, and a frame around a text is none', () => {
  const cell = (text: string) => `<td style="border:solid #000 1pt">${docsParagraph(docsText(text))}</td>`;
  const row = (...texts: string[]) => `<tr style="height:0pt">${texts.map(cell).join('')}</tr>`;
  const docs = `<div dir="ltr" align="left"><table><colgroup><col><col></colgroup><tbody>${row('a', 'b')}${row('c', 'd')}</tbody></table></div>`;
  expect(mdx(fromDocs(docs))).toBe(
    '<Table headers="none">\n  | a | b |\n  | - | - |\n  | c | d |\n</Table>\n',
  );
  expect(
    mdx(
      '<table><thead><tr><th>a<th>b</thead><tr><th>c<td>d</table><table><tr><td><p>ram</p></td></tr></table>',
    ),
  ).toContain('ram\n');
});

test('what a reviewer has deleted or remarked does not come along', () => {
  const html = fromWord(
    `<p class=MsoNormal>Kvar<span class=msoDel><del cite="mailto:Eva" datetime="2026-01-01">borta</del></span><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[E1]</a></span>.</p>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Stryk?</p></div></div>`,
  );
  expect(mdx(html)).toBe('Kvar.\n');
});

test('a picture comes along when it can be read and is described; the others are named', () => {
  const png = 'data:image/png;base64,iVBORw0KGgo=';
  const { text, pictures, leftOut } = paste(
    `<p>före<img src="${png}" alt="Karta över Värmland"><img src="${png}" alt="unchecked" aria-roledescription="checkbox">efter</p><ul><li>punkt<img src="${png}"></li></ul>` +
      `${wordPicture('')}${wordPicture('En ugn')}<img src="https://example.org/a.png" width=1 height=1>`,
  );
  expect(text.map(({ type }) => type)).toEqual(['paragraph', 'component', 'list']);
  expect(pictures).toEqual([{ address: png, alt: 'Karta över Värmland', name: 'Karta över Värmland' }]);
  expect(leftOut.map(({ name }) => name)).toEqual(['', 'clip_image002.jpg', 'En ugn']);
});

test('a short editor gets headings as bold text, tables as lines and names its pictures', () => {
  const html = `<h1>Om oss</h1><blockquote>Citat</blockquote><hr>${wordLine('·', 'punkt')}${table}<img src="https://example.org/a.jpg" alt="Porträtt">`;
  expect(mdx(html, true)).toBe(
    '**Om oss**\n\nCitat\n\n- punkt\n\nÅr · Utsläpp\n\ndirekta · indirekta\n\n2025 · 7 prel. · el\n',
  );
  expect(paste(html, true).leftOut.map(({ name }) => name)).toEqual(['Porträtt']);
});
