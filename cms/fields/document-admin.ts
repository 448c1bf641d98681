import type { UIField } from 'payload';
import { text } from '../i18n/texts.ts';

/** Above the text of a document: that it is reviewed, what was left out of the Word file that it is made of, and what concerns its language. */
export const documentNotices: UIField[] = [
  {
    name: 'reviewNotice',
    type: 'ui',
    label: text('review.tab'),
    admin: { disableListColumn: true, components: { Field: '/admin/review/notice.tsx#ReviewNotice' } },
  },
  {
    name: 'commentSheet',
    type: 'ui',
    label: text('comments.title'),
    admin: { disableListColumn: true, components: { Field: '/admin/comments/sheet.tsx#CommentSheet' } },
  },
  {
    name: 'wordReport',
    type: 'ui',
    label: text('word.choose'),
    admin: { disableListColumn: true, components: { Field: '/admin/word/report.tsx#WordReport' } },
  },
  {
    name: 'notices',
    type: 'ui',
    label: text('column.notices'),
    admin: {
      disableListColumn: true,
      components: { Field: '/admin/translation/notices.tsx#TranslationNotices' },
    },
  },
  {
    name: 'goToField',
    type: 'ui',
    admin: {
      disableListColumn: true,
      components: { Field: '/admin/dashboard/go-to-field.tsx#GoToField' },
    },
  },
];

/** Columns that tell what no field does: what readers have, and how the translation stands. */
export const documentColumns: UIField[] = [
  {
    name: 'standing',
    type: 'ui',
    label: text('column.standing'),
    admin: { components: { Cell: '/admin/list/standing-cell.tsx#StandingCell' } },
  },
  {
    name: 'translation',
    type: 'ui',
    label: text('column.translation'),
    admin: { components: { Cell: '/admin/list/translation-cell.tsx#TranslationCell' } },
  },
];
