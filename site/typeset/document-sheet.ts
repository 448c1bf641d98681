import type { CaseStudy } from '../../common/view-model/case-studies.ts';
import type { Document } from '../../common/view-model/documents.ts';
import type { Guide, Service } from '../../common/view-model/guides.ts';
import type { Person } from '../../common/view-model/people.ts';
import type { PressRelease } from '../../common/view-model/press-releases.ts';
import type { RichText } from '../../common/view-model/rich-text.ts';
import { safeAddress } from '../../common/html.ts';
import { formatPhone, phoneAddress } from '../../common/phone.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { costText, durationText, paybackText, sectorTexts } from '../cases/facts.ts';
import { changeText, isCompared } from '../cases/figures.ts';
import { formatDate, formatFigure, formatLanguages } from '../formats.ts';
import { stepTitle } from '../guide/step-title.ts';
import { footnotesIn } from '../rich-text/footnotes.ts';
import { sendersTitle, sendersTold } from '../senders.ts';
import {
  heading,
  levelled,
  linkOf,
  nodesOf,
  paragraph,
  pictureOf,
  plain,
  printedAddress,
  strong,
  type Node,
  type SheetContext,
} from './nodes.ts';

/** All that the PDF of a document says, as `document.typ` reads it. @param contacts whom readers can turn to */
export function documentSheet(
  document: Document,
  contacts: Person[],
  context: SheetContext,
): Record<string, unknown> {
  const { language, page, settings, t } = context;
  const { title, lede, picture, kind } = document;
  const changed = new Date(document.updatedAt);
  return {
    language,
    title,
    lede,
    author: settings.publisher.name || settings.name,
    sender: settings.name,
    logo: settings.logo ? { file: settings.logo.address, alt: settings.logo.alt || settings.name } : null,
    keywords: document.topics.map((topic) => topic.title),
    date: { year: changed.getUTCFullYear(), month: changed.getUTCMonth() + 1, day: changed.getUTCDate() },
    facts: factLine(document, context),
    footer: absoluteAddress(page, settings),
    blocks: levelled([
      ...(document.example ? [paragraph([plain(t('example.note'))])] : []),
      ...correctionsOf(document, context),
      ...(picture ? [pictureOf(picture, context)] : []),
      ...(kind === 'press-releases' ? releaseNodes(document, context) : []),
      ...(kind === 'case-studies' ? caseNodes(document, context) : []),
      ...(kind === 'guides' ? guideNodes(document, context) : []),
      ...notesOf(textsOf(document), context),
      ...changesOf(document, context),
      ...contactNodes(
        contacts,
        t(kind === 'press-releases' ? 'press.contacts' : 'document.contacts'),
        context,
      ),
    ]),
  };
}

function factLine(document: Document, { language, t }: SheetContext): string[] {
  const [changed] = document.corrections;
  const reviewed = document.kind === 'guides' ? document.reviewedAt : undefined;
  return [
    t(`kind.${document.kind}`),
    reviewed
      ? `${t('guide.reviewed')} ${formatDate(reviewed, language)}`
      : formatDate(document.publishedAt, language),
    ...(changed ? [t('document.corrected', { date: formatDate(changed.date, language) })] : []),
  ];
}

/** In the order of their footnotes. */
function textsOf(document: Document): RichText[] {
  switch (document.kind) {
    case 'press-releases':
      return [document.body, document.boilerplate ?? []];
    case 'case-studies':
      return [document.challenge, document.solution, document.results, document.body, document.lessons];
    case 'guides':
      return [document.answer, document.body, document.costs, ...document.steps.map(({ body }) => body)];
  }
}

function section(title: string, nodes: Node[]): Node[] {
  return nodes.length > 0 ? [heading(2, [plain(title)]), ...nodes] : [];
}

function releaseNodes(document: PressRelease, context: SheetContext): Node[] {
  const { language, t } = context;
  const { place, byline, boilerplate = [], gallery } = document;
  const date = formatDate(document.publishedAt, language);
  return [
    paragraph([strong(place ? `${place}, ${date}` : date)]),
    ...nodesOf(document.body, context),
    ...(byline ? [paragraph([plain(t('press.byline', { name: byline }))])] : []),
    ...section(sendersTitle(document, t), [
      ...nodesOf(boilerplate, context, 1),
      ...sendersTold(document, language).flatMap(({ title, lede }) => (lede ? factsOf([[title, lede]]) : [])),
    ]),
    ...section(
      t('press.gallery'),
      gallery.map((picture) => pictureOf(picture, context)),
    ),
  ];
}

function caseNodes(document: CaseStudy, context: SheetContext): Node[] {
  const { t } = context;
  const part = (name: 'challenge' | 'solution' | 'results' | 'lessons') =>
    section(t(`case.${name}`), nodesOf(document[name], context, 1));
  return [
    ...caseFacts(document, context),
    ...section(t('case.metrics'), metricsOf(document, context)),
    ...part('challenge'),
    ...part('solution'),
    ...part('results'),
    ...nodesOf(document.body, context),
    ...part('lessons'),
  ];
}

function caseFacts(document: CaseStudy, context: SheetContext): Node[] {
  const { t } = context;
  const { organisation, companySize, regions, projects } = document;
  const titles = (links: { title: string }[]) => links.map(({ title }) => title).join(', ');
  return factsOf([
    [t('case.organisation'), organisation?.title],
    [
      t('case.sector'),
      sectorTexts(document, context)
        .map(({ text }) => text)
        .join(', '),
    ],
    [t('case.size'), companySize && t(`case.size.${companySize}`)],
    [t('case.region'), titles(regions)],
    [t('case.cost'), costText(document, context)],
    [t('case.payback'), paybackText(document, context)],
    [t('case.duration'), durationText(document, context)?.text],
    [t('case.project'), titles(projects)],
  ]);
}

function factsOf(rows: (readonly [label: string, text: string | undefined])[]): Node[] {
  const facts = rows.flatMap(([label, text]) => (text ? [{ label, value: [plain(text)] }] : []));
  return facts.length > 0 ? [{ type: 'facts', facts }] : [];
}

function metricsOf({ metrics }: CaseStudy, { language, t }: SheetContext): Node[] {
  if (metrics.length === 0) return [];
  const heads = ['measure', 'before-label', 'after-label', 'unit', 'change'] as const;
  const number = (value: number | undefined) => (value === undefined ? '–' : formatFigure(value, language));
  const rows = [
    heads.map((name) => t(`case.${name}`)),
    ...metrics.map((metric) => [
      metric.label,
      number(metric.before),
      number(metric.after),
      metric.unit,
      isCompared(metric) ? changeText(metric, language) : '–',
    ]),
  ];
  const cells = rows.flatMap((row, y) =>
    row.map((text, x) => ({
      ...{ x, y, colSpan: 1, rowSpan: 1, heads: x === 0 || y === 0 },
      text: [paragraph([plain(text)])],
    })),
  );
  return [{ type: 'table', columns: heads.length, headRows: 1, cells }];
}

function guideNodes(document: Guide, context: SheetContext): Node[] {
  const { t } = context;
  const tasks = (items: string[]): Node[] => (items.length > 0 ? [{ type: 'tasks', items }] : []);
  return [
    ...section(t('guide.answer'), nodesOf(document.answer, context, 1)),
    ...nodesOf(document.body, context),
    ...section(t('guide.costs'), nodesOf(document.costs, context, 1)),
    ...document.steps.flatMap((step, index) => [
      heading(2, [plain(stepTitle(step, index, t))]),
      ...nodesOf(step.body, context, 1),
      ...(step.tasks.length > 0 ? [paragraph([strong(t('guide.tasks'))])] : []),
      ...tasks(step.tasks),
    ]),
    ...section(t('guide.checklist'), tasks(document.checklist)),
    ...section(
      t('guide.services'),
      document.services.flatMap((service) => serviceNodes(service, context)),
    ),
  ];
}

function serviceNodes(
  { name, provider, link, phone, deadline, isOver, note }: Service,
  context: SheetContext,
): Node[] {
  const { language, t } = context;
  const date = deadline && formatDate(deadline, language);
  const number = phone && formatPhone(phone, language);
  const until = date && t(isOver ? 'guide.service.over' : 'guide.service.deadline', { date });
  const more = [provider, number, until].filter(Boolean).join('. ');
  return [
    heading(3, link ? [linkOf(link, [plain(name)], context)] : [plain(name)]),
    ...(more ? [paragraph([plain(more)])] : []),
    ...(note ? [paragraph([plain(note)])] : []),
  ];
}

function notesOf(texts: RichText[], context: SheetContext): Node[] {
  const notes = footnotesIn(texts).map(({ number, text, address = '' }): Node => {
    const safe = safeAddress(address) ?? '';
    const isOutside = URL.canParse(safe);
    return {
      ...{ type: 'note', number, text },
      ...(isOutside ? { address: safe, printed: printedAddress(safe) } : { address: '', printed: '' }),
    };
  });
  return section(context.t('footnotes.title'), notes);
}

/** What was wrong or could be misread stands before the text that it is about. */
function correctionsOf({ corrections }: Document, context: SheetContext): Node[] {
  const { language, t } = context;
  const told = corrections
    .filter(({ type }) => type !== 'update')
    .map(({ type, date, text }) =>
      paragraph([strong(`${t(`correction.${type}`)} ${formatDate(date, language)}. `), plain(text)]),
    );
  return section(t('document.corrections'), told);
}

function changesOf({ corrections, publishedAt }: Document, { language, t }: SheetContext): Node[] {
  if (corrections.length === 0) return [];
  const rows = corrections.map(
    ({ type, date, text }) => [formatDate(date, language), `${t(`correction.${type}`)}. ${text}`] as const,
  );
  const first = [formatDate(publishedAt, language), t('document.published')] as const;
  return section(t('document.changes'), factsOf([...rows, first]));
}

function contactNodes(contacts: Person[], title: string, context: SheetContext): Node[] {
  if (contacts.length === 0) return [];
  return section(title, [{ type: 'people', people: contacts.map((person) => personOf(person, context)) }]);
}

function personOf(person: Person, { language, t }: SheetContext) {
  const {
    name,
    example,
    role,
    roleLanguage,
    organisation,
    expertise,
    expertiseLanguage,
    speaks = [],
  } = person;
  const { phone, email } = person;
  const line = (text: string | undefined, of?: string) => (text ? [{ text, language: of ?? null }] : []);
  return {
    name,
    lines: [
      ...line(example ? t('example.person') : undefined),
      ...line(role, roleLanguage),
      ...line(organisation?.title),
      ...line(expertise && `${t('person.expertise')} ${expertise}`, expertiseLanguage),
      ...line(
        speaks.length > 0 ? t('person.speaks', { languages: formatLanguages(speaks, language) }) : undefined,
      ),
    ],
    ways: [
      ...(phone ? [{ text: formatPhone(phone, language), address: phoneAddress(phone) ?? '' }] : []),
      ...(email ? [{ text: email, address: safeAddress(`mailto:${email}`) ?? '' }] : []),
    ],
  };
}
