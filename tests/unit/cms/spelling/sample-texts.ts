import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../../common/languages.ts';

const folder = path.resolve('content/sample');
/** Folders of what names the house. */
const naming = ['organisations', 'people', 'projects', 'regions', 'topics', 'terms'];
const prose = /^ *(?:- )?(?:lede|text|title|caption|alt|definition|note|label|answer|need): (?<text>\S.*)$/gm;

/** What readers would read of the sample content, and what it is named. */
export function sampleTexts(language: Language): { texts: string[]; names: string[] } {
  const texts = globSync(`*/*.${language}.mdx`, { cwd: folder }).map(read);
  const names = globSync(`{${naming.join(',')}}/*.mdx`, { cwd: folder }).flatMap((file) =>
    namesIn(read(file)),
  );
  return { texts: texts.flatMap(proseIn), names };
}

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

function proseIn(file: string): string[] {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  const fields = [...matter.matchAll(prose)].map(({ groups }) => groups?.['text'] ?? '');
  return [...fields, body.replace(/<[^>]*>/g, ' ').replace(/\]\([^)]*\)/g, ' ')];
}

function namesIn(file: string): string[] {
  return [...file.matchAll(/^(?:title|name): (.*)$|^ {2}- (.*)$/gm)].map(
    ([, name, other]) => name ?? other ?? '',
  );
}
