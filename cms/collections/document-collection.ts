import type { CollectionConfig, Field, PayloadRequest, Where } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { checks } from '../checks/endpoints.ts';
import { commentable } from '../comments/commentable.ts';
import { commentEndpoints } from '../comments/endpoints.ts';
import { corrections } from '../fields/corrections.ts';
import { documentColumns, documentNotices } from '../fields/document-admin.ts';
import { documentPublication, documentRelations, documentText } from '../fields/document.ts';
import { askForAltTexts } from '../fields/missing-alt-texts.ts';
import { stampPublication } from '../hooks/stamp-publication.ts';
import { resolveChoices } from '../plans/choices.ts';
import { changeTime } from '../publish-at/change-time.ts';
import { documentMailings } from '../mailings/endpoints.ts';
import { pressLinks } from '../press-links/endpoints.ts';
import { pressKind } from '../press-lists/kind.ts';
import { releasePress } from '../press-lists/release-endpoints.ts';
import { holdTime, refuseTimeOfDraft } from '../publish-at/hold-time.ts';
import { holdWithdrawal } from '../publish-at/hold-withdrawal.ts';
import { keepOnSite, withdraw } from '../publish-at/withdraw.ts';
import { dropComments, endReview } from '../review/end-review.ts';
import { reviewEndpoints } from '../review/endpoints.ts';
import { askForSecondPair } from '../review/two-eyes.ts';
import { takeTimeAway } from '../publish-at/take-time-away.ts';
import { labelled, text } from '../i18n/texts.ts';
import { endUntranslated } from '../translation/end-untranslated.ts';
import { sideBySideView, withSourceBeside } from '../translation/beside-fields.ts';
import { sideBySide } from '../translation/endpoints.ts';
import { followSource, forgetBases, rememberSource } from '../translation/keep-bases.ts';
import { makeTranslation } from '../translation/make-translation.ts';
import { refuseUnread } from '../translation/unread.ts';
import { fromWord } from '../word/from-word.ts';
import { toWord } from '../word/to-word.ts';
import { visitsOfDocument } from '../visits/endpoints.ts';
import { askedKinds } from '../feedback/page-at.ts';
import { publicEditView, staffCollection } from './common.ts';

/**
 * A press release, case study or guide, one text in one language: the common fields with the kind's own
 * between them.
 */
export function documentCollection(kind: Kind, own: { facts: Field[]; text?: Field[] }): CollectionConfig {
  const written = (fields: Field[]) => commentable(labelled(kind, fields));
  return {
    ...staffCollection,
    slug: kind,
    // How much history is kept, cms/acts/versions/tidy-history.ts knows.
    versions: { maxPerDoc: 0, drafts: { autosave: { interval: 800 } } },
    indexes: [{ fields: ['translationKey', 'language'], unique: true }],
    labels: { singular: text(`collection.${kind}`), plural: text(`collection.${kind}.plural`) },
    admin: {
      components: {
        ...editView(kind),
        views: { edit: { review: reviewView, translate: sideBySideView } },
        beforeListTable: ['/admin/list/choices.tsx#Choices', '/admin/word/from-word.tsx#FromWord'],
      },
      group: text('group.publish'),
      description: text(`collection.${kind}.help`),
      useAsTitle: 'title',
      baseFilter: ({ req }) => inLanguageOf(req),
      defaultColumns: ['title', 'standing', 'translation', 'topics', 'regions', 'updatedAt'],
      listSearchableFields: ['title', 'lede', 'slug'],
    },
    defaultSort: '-updatedAt',
    endpoints: [
      ...[makeTranslation(kind), ...sideBySide(kind)],
      ...[changeTime(kind), takeTimeAway(kind), withdraw(kind), keepOnSite(kind)],
      ...[fromWord(kind), toWord(kind)],
      ...pressLinks(kind),
      visitsOfDocument(kind),
      documentMailings(kind),
      ...(kind === pressKind ? releasePress : []),
      ...checks(kind),
      ...[...reviewEndpoints(kind), ...commentEndpoints(kind)],
    ],
    hooks: documentHooks,
    fields: withSourceBeside([
      ...documentNotices,
      {
        type: 'tabs',
        tabs: [
          { label: text('tab.text'), fields: written([...documentText, ...(own.text ?? [])]) },
          { label: text('tab.facts'), fields: written([...own.facts, corrections]) },
          { label: text('tab.relations'), fields: written(documentRelations) },
        ],
      },
      ...labelled(kind, documentPublication),
      ...documentColumns,
    ]),
  };
}

/** What happens around a save, in its order. */
const documentHooks: CollectionConfig['hooks'] = {
  ...staffCollection.hooks,
  beforeOperation: [...staffCollection.hooks.beforeOperation, resolveChoices],
  beforeValidate: [refuseTimeOfDraft],
  beforeChange: [
    refuseUnread,
    rememberSource,
    askForSecondPair,
    askForAltTexts,
    endUntranslated,
    holdTime,
    stampPublication,
    holdWithdrawal,
  ],
  afterChange: [...staffCollection.hooks.afterChange, endReview, followSource],
  afterDelete: [...staffCollection.hooks.afterDelete, dropComments, forgetBases],
};

/** A list, or a choice of documents, shows those of the language that is worked in. */
function inLanguageOf({ locale }: PayloadRequest): Where | null {
  return locale && locale !== 'all' ? { language: { equals: locale } } : null;
}

/** Beside the form of a text, under its own tab: what somebody else approves of it. */
const reviewView = {
  Component: '/admin/review/view.tsx#ReviewView',
  path: '/review',
  tab: { Component: '/admin/review/tab.tsx#ReviewTab', order: 200 },
} as const;

/** Where readers are asked whether the page helped, it tells what they say. */
function editView(asked: Kind) {
  const { beforeDocumentControls } = publicEditView.edit;
  const kind = askedKinds.find((known) => known === asked);
  const summary = { path: '/admin/feedback/summary.tsx#FeedbackSummary', serverProps: { kind } };
  return {
    edit: {
      beforeDocumentControls: kind ? [summary, ...beforeDocumentControls] : beforeDocumentControls,
      PublishButton: '/admin/review/publish-or-send.tsx#PublishOrSend',
      UnpublishButton: '/admin/publish/withdraw-button.tsx#WithdrawButton',
      editMenuItems: ['/admin/review/review-menu.tsx#ReviewMenu', '/admin/word/take-word.tsx#TakeWord'],
    },
  };
}
