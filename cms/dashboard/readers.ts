import { addressOf } from '../admin/search-reports/question.ts';
import {
  questionIn as feedbackQuestion,
  addressOf as feedbackAddress,
  reportAddress,
} from '../admin/feedback/question.ts';
import { messagesOf } from '../admin/feedback/messages.ts';
import { nameOf as titleIn, titlesOf } from '../admin/feedback/titles.ts';
import { pagesWithFeedback } from '../feedback/report.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { maxAsked, type Question } from '../search-reports/most-asked.ts';
import { mostRead } from '../visits/report.ts';
import { maxRows, type Section } from './section.ts';
import { editAddressOf, nameOf, sayTo } from './text-rows.ts';

const unanswered: Question = {
  period: 'recent',
  outcome: 'nothing',
  handled: false,
  order: 'asked',
  limit: maxRows,
};

/** What readers have searched for of late without finding anything, most asked first. */
export const searches: Section = {
  name: 'searches',
  capability: 'see what readers say',
  async read(req, now) {
    const say = sayTo(req);
    const { queries, total } = await maxAsked(req.payload, unanswered, now);
    const address = addressOf(unanswered, {});
    return {
      total,
      rows: queries.map(({ query, language, nothing }) => ({
        title: say('dashboard.searches.query', { query }),
        language,
        facts: [
          say(`option.language.${language}`),
          say(nothing === 1 ? 'dashboard.searches.once' : 'dashboard.searches.times', {
            count: String(nothing),
          }),
        ],
        address,
      })),
      more: [{ label: say('dashboard.all', { count: String(total) }), address }],
    };
  },
};

/** Pages that have not helped somebody, where nobody has looked at it yet. */
export const feedback: Section = {
  name: 'feedback',
  capability: 'see what readers say',
  async read(req, now) {
    const say = sayTo(req);
    const question = { ...feedbackQuestion({ show: 'open' }), limit: maxRows };
    const { pages, total } = await pagesWithFeedback(req.payload, question, now);
    const titleOf = await titlesOf(req.payload, req.user ?? undefined, pages);
    const messages = messagesOf(languageOfStaff(req));
    return {
      total,
      rows: pages.map((page) => ({
        title: titleIn(titleOf(page), messages),
        ...(titleOf(page) && { language: page.language }),
        facts: [
          nameOf(page, say),
          say(page.open === 1 ? 'dashboard.feedback.one' : 'dashboard.feedback.several', {
            count: String(page.open),
          }),
        ],
        address: reportAddress(page),
      })),
      more: [
        { label: say('dashboard.all', { count: String(total) }), address: feedbackAddress(question, {}) },
      ],
    };
  },
};

const week = 7;

/** What readers have opened most of late. */
export const read: Section = {
  name: 'read',
  capability: 'see what readers say',
  async read(req, now) {
    const say = sayTo(req);
    const { total, documents } = await mostRead(req.payload.db.pool, { days: week, limit: maxRows }, now);
    return {
      total,
      rows: documents.map((document) => ({
        title: document.title,
        language: document.language,
        facts: [
          nameOf(document, say),
          say(document.count === 1 ? 'dashboard.read.once' : 'dashboard.read.times', {
            count: String(document.count),
          }),
        ],
        address: editAddressOf(document),
      })),
      more: [],
    };
  },
};
