import type { RootContent } from 'mdast';
import type { CaseStudy } from '../../common/view-model/case-studies.ts';
import type { Document } from '../../common/view-model/documents.ts';
import type { Guide, Service } from '../../common/view-model/guides.ts';
import type { Person } from '../../common/view-model/people.ts';
import type { PressRelease } from '../../common/view-model/press-releases.ts';
import type { RichText } from '../../common/view-model/rich-text.ts';
import type { SiteSettings } from '../../common/view-model/settings.ts';
import { safeAddress } from '../../common/html.ts';
import { formatPhone, phoneAddress } from '../../common/phone.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { costText, durationText, paybackText, sectorTexts } from '../cases/facts.ts';
import { headline, valuesText } from '../cases/figures.ts';
import { formatDate } from '../formats.ts';
import { stepTitle } from '../guide/step-title.ts';
import type { Messages } from '../i18n/index.ts';
import { footnotesIn } from '../rich-text/footnotes.ts';
import { sendersTitle } from '../senders.ts';
import {
  blockNodes,
  bullets,
  fileNodes,
  heading,
  link,
  paragraph,
  paragraphs,
  pictureNodes,
  type Writer,
} from './blocks.ts';
import { frontMatter } from './front-matter.ts';
import { words } from './phrasing.ts';
import { printTree } from './print.ts';

export interface TwinContext {
  settings: SiteSettings;
  messages: Messages;
  /** Whom to call: those of the document, or else those of the organisation. */
  contacts: Person[];
}

/**
 * A document as Markdown: all that its page says of the matter, and nothing of when or how it was rendered. The same
 * document gives the same bytes, which are signed.
 */
export function documentMarkdown(document: Document, { settings, messages, contacts }: TwinContext): string {
  const writer: Writer = { messages, absolute: (address) => absolute(address, document.address, settings) };
  const texts = textsOf(document, writer);
  const nodes = [
    heading(1, document.title),
    ...paragraphs(document.lede),
    ...(document.example
      ? [paragraph([{ type: 'emphasis', children: words(messages.t('example.note')) }])]
      : []),
    ...correctionNodes(document, messages),
    ...(document.picture ? pictureNodes(document.picture, writer) : []),
    ...texts.nodes,
    ...galleryNodes(document, writer),
    ...section(
      messages.t('document.attachments'),
      list(document.attachments.map((file) => fileNodes(file, writer))),
    ),
    ...contactNodes(document, contacts, writer),
    ...noteNodes(texts.texts, writer),
  ];
  return `${frontMatter(document, settings)}\n${printTree(nodes)}`;
}

/** Parentheses would end the address of a link. */
function absolute(address: string, page: string, settings: SiteSettings): string {
  const whole = address.startsWith('#')
    ? absoluteAddress(page, settings) + address
    : address.startsWith('/')
      ? absoluteAddress(address, settings)
      : address;
  return whole.replaceAll('(', '%28').replaceAll(')', '%29');
}

function section(title: string, nodes: RootContent[]): RootContent[] {
  return nodes.length > 0 ? [heading(2, title), ...nodes] : [];
}

function list(items: Parameters<typeof bullets>[0]): RootContent[] {
  return items.length > 0 ? [bullets(items)] : [];
}

/** What was wrong comes before the text that it is about. */
function correctionNodes({ corrections, language }: Document, { t }: Messages): RootContent[] {
  const told = corrections.map(({ type, date, text }) =>
    words(t('correction.told', { type: t(`correction.${type}`), date: formatDate(date, language), text })),
  );
  return section(t('document.changes'), list(told));
}

/** The text of a document in the order of its page; `texts` are those that may have footnotes. */
function textsOf(document: Document, writer: Writer): { nodes: RootContent[]; texts: RichText[] } {
  switch (document.kind) {
    case 'press-releases':
      return pressTexts(document, writer);
    case 'case-studies':
      return caseTexts(document, writer);
    case 'guides':
      return guideTexts(document, writer);
  }
}

function pressTexts(document: PressRelease, writer: Writer) {
  const { place, publishedAt, language, body, boilerplate = [] } = document;
  const dateline = [place, formatDate(publishedAt, language)].filter(Boolean).join(', ');
  return {
    nodes: [
      paragraph(words(dateline)),
      ...blockNodes(body, writer),
      ...section(sendersTitle(document, writer.messages.t), blockNodes(boilerplate, writer, 1)),
    ],
    texts: [body, boilerplate],
  };
}

function caseTexts(document: CaseStudy, writer: Writer) {
  const { messages } = writer;
  const { t } = messages;
  const part = (name: 'challenge' | 'solution' | 'results' | 'lessons') =>
    section(t(`case.${name}`), blockNodes(document[name], writer, 1));
  const { challenge, solution, results, body, lessons } = document;
  return {
    nodes: [
      ...section(t('case.facts'), list(caseFacts(document, messages).map(words))),
      ...section(
        t('case.metrics'),
        list(document.metrics.map((metric) => words(metricText(metric, document)))),
      ),
      ...part('challenge'),
      ...part('solution'),
      ...part('results'),
      ...blockNodes(body, writer),
      ...part('lessons'),
    ],
    texts: [challenge, solution, results, body, lessons],
  };
}

function caseFacts(document: CaseStudy, messages: Messages): string[] {
  const { t } = messages;
  const { organisation, companySize } = document;
  const facts = {
    'case.organisation': organisation?.title,
    'case.sector': sectorTexts(document, messages)
      .map(({ text }) => text)
      .join(', '),
    'case.size': companySize && t(`case.size.${companySize}`),
    'case.cost': costText(document, messages),
    'case.payback': paybackText(document, messages),
    'case.duration': durationText(document, messages)?.text,
  } as const;
  const labels = Object.keys(facts) as (keyof typeof facts)[];
  return labels.flatMap((label) => (facts[label] ? [`${t(label)}: ${facts[label]}`] : []));
}

function metricText(metric: CaseStudy['metrics'][number], { language }: CaseStudy): string {
  const { label, note } = metric;
  return `${label}: ${headline(metric, language)} (${valuesText(metric, language)})${note ? `. ${note}` : ''}`;
}

function guideTexts(document: Guide, writer: Writer) {
  const { t } = writer.messages;
  const { answer, body, costs, steps, checklist, services } = document;
  const stepNodes = steps.flatMap((step, index) => [
    heading(2, `${index + 1}. ${stepTitle(step, index, t)}`),
    ...blockNodes(step.body, writer, 1),
    ...(step.tasks.length > 0
      ? [paragraph(words(`${t('guide.tasks')}:`)), ...list(step.tasks.map(words))]
      : []),
  ]);
  return {
    nodes: [
      ...section(t('guide.answer'), blockNodes(answer, writer, 1)),
      ...blockNodes(body, writer),
      ...section(t('guide.costs'), blockNodes(costs, writer, 1)),
      ...stepNodes,
      ...section(t('guide.checklist'), list(checklist.map(words))),
      ...section(t('guide.services'), list(services.map((service) => serviceLine(service, writer)))),
      ...reviewNodes(document, writer.messages),
    ],
    texts: [answer, body, costs, ...steps.map((step) => step.body)],
  };
}

/** Whether the time to apply is over is not said: that comes by itself, and is no change of the text. */
function serviceLine(
  { name, provider, link: address, phone, deadline, note }: Service,
  { messages }: Writer,
) {
  const { t, language } = messages;
  const safe = address && safeAddress(address);
  const more = [
    provider,
    note,
    phone && formatPhone(phone, language),
    deadline && t('guide.service.deadline', { date: formatDate(deadline, language) }),
  ].filter(Boolean);
  return [
    ...(safe ? [link(safe, name)] : words(name)),
    ...words(more.length > 0 ? `. ${more.join('. ')}` : ''),
  ];
}

function reviewNodes({ reviewedAt, reviewedBy, language }: Guide, { t }: Messages): RootContent[] {
  if (!reviewedAt) return [];
  const by = reviewedBy ? ` ${t('guide.reviewed-by', { name: reviewedBy.name })}` : '';
  return [paragraph(words(`${t('guides.reviewed', { date: formatDate(reviewedAt, language) })}${by}.`))];
}

function galleryNodes(document: Document, writer: Writer): RootContent[] {
  if (document.kind !== 'press-releases') return [];
  const nodes = document.gallery.flatMap((picture) => pictureNodes(picture, writer));
  return section(writer.messages.t('press.gallery'), nodes);
}

function contactNodes({ kind }: Document, contacts: Person[], { messages }: Writer): RootContent[] {
  const title = messages.t(kind === 'press-releases' ? 'press.contacts' : 'document.contacts');
  return section(title, list(contacts.map((person) => personLine(person, messages))));
}

function personLine({ name, role, organisation, phone, email }: Person, { language }: Messages) {
  const dial = phone && phoneAddress(phone);
  const number = phone && formatPhone(phone, language);
  return [
    ...words([name, role, organisation?.title].filter(Boolean).join(', ')),
    ...(number ? [...words(', '), ...(dial ? [link(dial, number)] : words(number))] : []),
    ...(email ? [...words(', '), link(`mailto:${email}`, email)] : []),
  ];
}

function noteNodes(texts: RichText[], { absolute: write }: Writer): RootContent[] {
  return footnotesIn(texts).map(({ number, text, address }) => {
    const safe = address && safeAddress(address);
    const told = [
      ...words(text.trim()),
      ...(safe ? [...words(text.trim() ? ' ' : ''), link(write(safe), safe)] : []),
    ];
    return {
      type: 'footnoteDefinition',
      identifier: `${number}`,
      label: `${number}`,
      children: [paragraph(told)],
    };
  });
}
