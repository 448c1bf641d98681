import type { DocumentVersion } from '../../common/authenticity/log.ts';
import { createElement } from '../dom.ts';
import type { Found, Verdict } from './check.ts';
import { factsOf } from './facts.ts';
import { standingOf } from './standing.ts';
import type { Wording } from './wording.ts';

/** What was looked at, as far as it matters for what is said when nothing is found. */
export type Looked = 'text' | 'file';

type Hit = Extract<Verdict, Found>;

/** The answer, its heading first. @param title of the document, where it still stands */
export function answer(
  verdict: Verdict,
  looked: Looked,
  title: string | undefined,
  wording: Wording,
): Node[] {
  if (verdict.found === 'short') return [heading(wording.text('short'))];
  if (verdict.found === 'nothing') return nothingFound(looked, wording);
  return [
    ...summary(verdict, wording),
    where(verdict.version, title),
    paragraph(since(verdict, wording)),
    ...missing(verdict, wording),
    factsOf(verdict, wording),
  ];
}

function nothingFound(looked: Looked, { text }: Wording): Node[] {
  return [
    heading(text('nothing')),
    paragraph(text(`nothing.${looked}`)),
    paragraph(text('nothing.not-false')),
  ];
}

/** How much of it was published. */
function summary(verdict: Hit, { text }: Wording): Node[] {
  if (verdict.found === 'file') return [heading(text('file.whole')), paragraph(text('file.told'))];
  const { total, missing: others } = verdict;
  if (others.length === 0) {
    const key = total === 1 ? 'text.whole.told.one' : 'text.whole.told.other';
    return [heading(text('text.whole')), paragraph(text(key, { total }))];
  }
  const found = total - others.length;
  return [heading(text('text.part', { found, total })), paragraph(text('text.part.told'))];
}

/** The page of the document, or its address where it is gone. */
function where({ address, language }: DocumentVersion, title?: string): Node {
  const link = title
    ? createElement('a', { href: address, hreflang: language, lang: language }, title)
    : createElement('span', { class: 'address' }, address);
  return createElement('p', { class: 'where' }, link);
}

/** When it was published, and whether it is what readers have today. */
function since(found: Found, { text, moment }: Wording): string {
  const { published, version, at } = found.version;
  const told = text('version', { published: moment(published), version, moment: moment(at) });
  const standing = standingOf(found);
  if (standing.state === 'newest') return `${told} ${text('newest')}`;
  const { state, by } = standing;
  return `${told} ${text(state, { moment: moment(by.at), version: by.version })}`;
}

/** The sentences that the version does not have. */
function missing(verdict: Hit, { text }: Wording): Node[] {
  const others = verdict.found === 'text' ? verdict.missing : [];
  if (others.length === 0) return [];
  const items = others.map((one) => createElement('li', { dir: 'auto' }, one));
  return [createElement('h3', {}, text('text.missing')), createElement('ul', { class: 'missing' }, ...items)];
}

function heading(words: string): Node {
  return createElement('h2', { tabindex: '-1' }, words);
}

function paragraph(words: string): Node {
  return createElement('p', {}, words);
}
