/** Texts as Word and Docs put them on the clipboard, with the layout that they carry along. */

const wordHead = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} --></style>
</head>
<body lang=SV style='tab-interval:65.2pt;word-wrap:break-word'>
<!--StartFragment-->
`;

export function fromWord(body: string): string {
  return `${wordHead}${body}\n<!--EndFragment-->\n</body>\n</html>`;
}

/** A paragraph of a list, with the bullet or number that Word writes into it. */
export function wordLine(marker: string, text: string, level = 1, list = 'l0', lfo = 'lfo1'): string {
  return `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;mso-add-space:auto;
text-indent:-18.0pt;mso-list:${list} level${level} ${lfo}'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:
Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>
`;
}

const referenceMark = (number: number) => `<span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:11.0pt;line-height:107%'>[${number}]</span></span><![endif]></span></span>`;

export function wordReference(number: number, kind: 'ftn' | 'edn' = 'ftn'): string {
  return `<a style='mso-${kind === 'ftn' ? 'footnote' : 'endnote'}-id:${kind}${number}' href="#_${kind}${number}"
name="_${kind}ref${number}" title="">${referenceMark(number)}</a>`;
}

export function wordNotes(notes: string[], kind: 'ftn' | 'edn' = 'ftn'): string {
  const name = kind === 'ftn' ? 'footnote' : 'endnote';
  const texts = notes.map(
    (note, index) => `<div style='mso-element:${name}' id=${kind}${index + 1}>
<p class=MsoFootnoteText><a style='mso-${name}-id:${kind}${index + 1}' href="#_${kind}ref${index + 1}"
name="_${kind}${index + 1}" title="">${referenceMark(index + 1)}</a> ${note}<o:p></o:p></p>
</div>`,
  );
  return `<div style='mso-element:${name}-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%">
<![endif]>${texts.join('\n')}</div>`;
}

export const wordPicture = (alt: string) => `<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Bild_x0020_1"
 type="#_x0000_t75" style='width:453pt'><v:imagedata
 src="file:///C:/Users/eva/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" o:title=""/></v:shape><![endif]--><![if !vml]><img
width=604 height=340 src="file:///C:/Users/eva/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"
alt="${alt}" v:shapes="Bild_x0020_1"><![endif]><o:p></o:p></p>`;

export function fromDocs(body: string): string {
  return `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5b3c0a7e-7fff-1b2c">${body}</b><br class="Apple-interchange-newline">`;
}

export function docsText(text: string, style = ''): string {
  return `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${style}">${text}</span>`;
}

export function docsParagraph(...texts: string[]): string {
  return `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${texts.join('')}</p>`;
}

export function docsItem(text: string, level: number): string {
  return `<li dir="ltr" style="list-style-type:disc;font-size:11pt;color:#000000;" aria-level="${level}"><p dir="ltr" style="line-height:1.38;" role="presentation">${docsText(text)}</p></li>`;
}
