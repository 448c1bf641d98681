import type { APIRoute } from 'astro';
import { kinds, sectionAddress, subjectKinds } from '../../common/addresses.ts';
import { documentFormAddress } from '../../common/document-forms.ts';
import { absoluteAddress } from '../absolute-address.ts';

/** Of each kind. Programs that want more follow the archives and sitemaps. */
const newest = 20;

const sections = [...kinds, ...subjectKinds, 'glossary'] as const;

/** What language models and those who build with them are to know of the site. https://llmstxt.org */
export const GET: APIRoute = async ({ locals }) => {
  const { content, language, settings, t } = locals;
  const { name, tagline, description } = settings;
  const entry = (title: string, address: string, told: string) =>
    `- [${plain(title)}](${absoluteAddress(address, settings)})${told ? `: ${plain(told)}` : ''}`;
  const lines = [
    `# ${plain(name)}`,
    '',
    `> ${plain(description || tagline)}`,
    '',
    t('llms.use'),
    t('llms.checked', { address: absoluteAddress(sectionAddress('authenticity', language), settings) }),
  ];
  for (const kind of kinds) {
    const documents = await content.documents({ language, kind, limit: newest, ownLanguageOnly: true });
    if (documents.length === 0) continue;
    lines.push('', `## ${t('llms.newest', { kind: t(`section.${kind}`).toLocaleLowerCase(language) })}`, '');
    for (const { title, address, lede } of documents)
      lines.push(entry(title, documentFormAddress('markdown', address), lede));
  }
  lines.push('', `## ${t('llms.sections')}`, '');
  for (const section of sections)
    lines.push(entry(t(`section.${section}`), sectionAddress(section, language), t(`intro.${section}`)));
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};

/** On one line, with nothing that is a sign of Markdown. As a tree it would cost as much as many pages. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<]/gu, '\\$&');
}
