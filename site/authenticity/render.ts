import { timeZone } from '../../common/dates.ts';
import { logPageAddress, pageSize } from '../../common/authenticity/addresses.ts';
import type { DocumentVersion } from '../../common/authenticity/log.ts';
import { createElement } from '../dom.ts';
import type { Verdict } from './check.ts';
import type { AuthenticityTexts, TextKey } from './texts.ts';

/** What was looked at, as far as it matters for what is said when nothing is found. */
export type Looked = 'text' | 'file';

type Hit = Extract<Verdict, { version: DocumentVersion }>;

export interface Renderer {
  /** The answer, its heading first. @param title of the document, where it still stands */
  answer(verdict: Verdict, looked: Looked, title?: string): Node[];
  text(key: TextKey, values?: Record<string, string | number>): string;
  moment(iso: string): string;
}

export function createRenderer({ texts, locale }: AuthenticityTexts): Renderer {
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const moment = (iso: string) => moments.format(new Date(iso));
  const text: Renderer['text'] = (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  const heading = (words: string) => createElement('h2', { tabindex: '-1' }, words);
  const paragraph = (...children: (Node | string)[]) => createElement('p', {}, ...children);

  function answer(verdict: Verdict, looked: Looked, title?: string): Node[] {
    if (verdict.found === 'short') return [heading(text('short'))];
    if (verdict.found === 'nothing')
      return [
        heading(text('nothing')),
        paragraph(text(`nothing.${looked}`)),
        paragraph(text('nothing.not-false')),
      ];
    return [
      ...told(verdict),
      where(verdict.version, title),
      paragraph(since(verdict)),
      ...missing(verdict),
      facts(verdict),
    ];
  }

  function told(verdict: Hit): Node[] {
    if (verdict.found === 'file') return [heading(text('file.whole')), paragraph(text('file.told'))];
    const { total, missing: others } = verdict;
    if (others.length === 0) {
      const key = total === 1 ? 'text.whole.told.one' : 'text.whole.told.other';
      return [heading(text('text.whole')), paragraph(text(key, { total }))];
    }
    const found = total - others.length;
    return [heading(text('text.part', { found, total })), paragraph(text('text.part.told'))];
  }

  function missing(verdict: Hit): Node[] {
    const others = verdict.found === 'text' ? verdict.missing : [];
    if (others.length === 0) return [];
    const items = others.map((one) => createElement('li', { dir: 'auto' }, one));
    return [
      createElement('h3', {}, text('text.missing')),
      createElement('ul', { class: 'missing' }, ...items),
    ];
  }

  /** The page of the document, or its address where it is gone. */
  function where({ address, language }: DocumentVersion, title?: string): Node {
    const link = title
      ? createElement('a', { href: address, hreflang: language, lang: language }, title)
      : createElement('span', { class: 'address' }, address);
    return createElement('p', { class: 'where' }, link);
  }

  /** Whether it is what readers have today. */
  function since({ version, versions }: Hit): string {
    const published = moment(version.published);
    const told = text('version', { published, version: version.version, moment: moment(version.at) });
    const later = versions.filter(({ number }) => number > version.number);
    const last = later.at(-1);
    const news = later.filter((one) => one.version > version.version || one.act === 'withdrawn');
    const corrected = news.find(({ act }) => act === 'corrected');
    const key: TextKey =
      last?.act === 'withdrawn'
        ? 'withdrawn-since'
        : corrected
          ? 'corrected-since'
          : news.length > 0
            ? 'changed-since'
            : 'newest';
    const at = last?.act === 'withdrawn' ? last : (corrected ?? news.at(-1));
    return `${told} ${text(key, { moment: at ? moment(at.at) : '', version: at?.version ?? '' })}`;
  }

  function facts({ version, versions }: Hit): Node {
    const page = logPageAddress(Math.ceil(version.number / pageSize));
    const rows: [TextKey, Node | string][] = [
      ['published', moment(version.published)],
      ['facts.entered', moment(version.at)],
      ['facts.version', String(version.version)],
      ['facts.entry', createElement('a', { href: page }, String(version.number))],
      ['facts.digest', createElement('code', {}, version.sha256)],
      ['facts.history', historyList(versions)],
    ];
    return createElement(
      'details',
      {},
      createElement('summary', {}, text('facts')),
      createElement(
        'dl',
        { class: 'facts' },
        ...rows.map(([key, value]) =>
          createElement('div', {}, createElement('dt', {}, text(key)), createElement('dd', {}, value)),
        ),
      ),
    );
  }

  function historyList(versions: DocumentVersion[]): Node {
    const items = versions.map(({ at, act, version }) =>
      createElement('li', {}, text(`act.${act}`, { moment: moment(at), version })),
    );
    return createElement('ol', {}, ...items);
  }

  return { answer, text, moment };
}
