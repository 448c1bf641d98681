import { ReadOnlyNotice as ReadOnlyNotice_f012a81e05d48b315828c3f070a5d16d } from '../../../admin/roles/read-only-notice.tsx';
import { ReviewNotice as ReviewNotice_41eef91ece30c4c96236218cbd8874c1 } from '../../../admin/review/notice.tsx';
import { CommentSheet as CommentSheet_6e1e86b869a8080b2bceb9ad3d8df96d } from '../../../admin/comments/sheet.tsx';
import { WordReport as WordReport_98e8ec4892e2d5b440e0edeeeccb7821 } from '../../../admin/word/report.tsx';
import { TranslationNotices as TranslationNotices_0cbb577f3fbfdf9ba0dcb8ace14bb9cf } from '../../../admin/translation/notices.tsx';
import { GoToField as GoToField_e37dc796d1be94d0ce08a4fd859062c0 } from '../../../admin/dashboard/go-to-field.tsx';
import { CommentedLabel as CommentedLabel_fe9d4c89da5f5d11b80bd92ad4d19a47 } from '../../../admin/comments/label.tsx';
import { TitleCell as TitleCell_1c5c1e3ad5d9c5b6aa70dcf4574dd762 } from '../../../admin/list/title-cell.tsx';
import { FieldSpelling as FieldSpelling_7a9c5c0f31007f25645958e9592a9fa5 } from '../../../admin/spelling/field.tsx';
import { SourceBeside as SourceBeside_28df9b94eeacb62fa749266a7752ebd9 } from '../../../admin/side-by-side/source-beside.tsx';
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc';
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc';
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc';
import { WordFeatureClient as WordFeatureClient_849aa3bd989ebc1da2a35f523ff6917a } from '../../../admin/word/feature-client.ts';
import { PastingFeatureClient as PastingFeatureClient_913d9435829bf65de0b87b9097301c92 } from '../../../admin/pasting/feature-client.ts';
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { RowLabel as RowLabel_d7117aba00fb235860b6aa79b1733ecc } from '../../../admin/row-label.tsx';
import { BlockForm as BlockForm_271375d1a343f3f62aef0ade73a1b5da } from '../../../admin/save-state/block-form.tsx';
import { FootnoteLabel as FootnoteLabel_921fe2affad9a8512307ac3f7ee817ea } from '../../../admin/footnote-label.tsx';
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { CommentFeatureClient as CommentFeatureClient_35c3c24946fb6fe50b821bd36b459c6f } from '../../../admin/comments/feature-client.ts';
import { SpellingFeatureClient as SpellingFeatureClient_83d6dbd4e8756f6dd0789f37a5b22580 } from '../../../admin/spelling/feature-client.ts';
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client';
import { ChecksPanel as ChecksPanel_26292df206cb8897140f6f1e6b7dc16b } from '../../../admin/checks/panel.tsx';
import { CommentPanel as CommentPanel_f3e76e0b415afe633c46869f92c60820 } from '../../../admin/comments/panel.tsx';
import { DateCell as DateCell_8dd8ec94b42d6d263048768945c8912a } from '../../../admin/dates/date-cell.tsx';
import { PublishAtField as PublishAtField_c8fb5798952d2cabb4f6577f042951db } from '../../../admin/publish-at/field.tsx';
import { PressLinks as PressLinks_d89ef69ddf94ebfdada53d5045125334 } from '../../../admin/press-links/press-links.tsx';
import { StandingCell as StandingCell_a9aa2411b64568fa6f750a75c70fcd70 } from '../../../admin/list/standing-cell.tsx';
import { TranslationCell as TranslationCell_52c27fcd213991686a8d7b05ef129479 } from '../../../admin/list/translation-cell.tsx';
import { Choices as Choices_169462fdf07fc1913a1df350af396e3f } from '../../../admin/list/choices.tsx';
import { FromWord as FromWord_979060f84f623eacdfcd678cbdabaa3c } from '../../../admin/word/from-word.tsx';
import { SaveState as SaveState_2b60bb5cdb68eb512323cd4c950ae151 } from '../../../admin/save-state/save-state.tsx';
import { LiveStatus as LiveStatus_e825137b7c3c2f58cceded37f263be8c } from '../../../admin/live-status/live-status.tsx';
import { ReviewMenu as ReviewMenu_f82e3d837b2bb874ab0f665036aaf3e7 } from '../../../admin/review/review-menu.tsx';
import { TakeWord as TakeWord_5c394f222b4d809d5962115da2a62309 } from '../../../admin/word/take-word.tsx';
import { PublishOrSend as PublishOrSend_99ce5eca2ef4c476ce3813c4d16ade5d } from '../../../admin/review/publish-or-send.tsx';
import { WithdrawButton as WithdrawButton_138ad7f1341a1e3078c5e9df63421b03 } from '../../../admin/publish/withdraw-button.tsx';
import { ReviewView as ReviewView_a59198bbec4a3f5990cc24f7341261df } from '../../../admin/review/view.tsx';
import { ReviewTab as ReviewTab_75cd98a717859c51bb57c4dd77455ab2 } from '../../../admin/review/tab.tsx';
import { SideBySideView as SideBySideView_e0e22ad86fbfdb756731edf0ad07fece } from '../../../admin/side-by-side/view.tsx';
import { SideBySideTab as SideBySideTab_071e6b6ecc2c8adc61cd2ccfce005735 } from '../../../admin/side-by-side/tab.tsx';
import { PreviewPane as PreviewPane_62cc499b99aaf329762ab931cb6b9d44 } from '../../../admin/preview/pane.tsx';
import { HistoryView as HistoryView_a8bd61e2347e490c9f22bde2616cc5f5 } from '../../../admin/history/view.tsx';
import { HistoryTab as HistoryTab_2fd4b05d6c321a9a0583d89998b42e8f } from '../../../admin/history/tab.tsx';
import { NumberField as NumberField_4d483020b3e9e5b20b0c9bc2995a7a89 } from '../../../admin/number/number-field.tsx';
import { FeedbackSummary as FeedbackSummary_f6ee0338e0ba06c380e7e5842ac902ab } from '../../../admin/feedback/summary.tsx';
import { DeadLinksNotice as DeadLinksNotice_87448fe1cc19b4eab6962c301aa7b042 } from '../../../admin/dead-links/notice.tsx';
import { SearchReportList as SearchReportList_c5d7c7a1a570fd2301ee8d903e4ac449 } from '../../../admin/search-reports/list.tsx';
import { FeedbackList as FeedbackList_f67e1f507755e110c17898bbd6c75fd4 } from '../../../admin/feedback/list.tsx';
import { RightsNotice as RightsNotice_36c88076238d64689486f213162498b7 } from '../../../admin/uploads/rights-notice.tsx';
import { FromFile as FromFile_360692295423607e710f15f38eec7192 } from '../../../admin/uploads/from-file.tsx';
import { BothLanguages as BothLanguages_eafc069c99432272306af80645f00f0a } from '../../../admin/uploads/both-languages.tsx';
import { RightsCell as RightsCell_ff21856525a394d2b209478804d17d95 } from '../../../admin/uploads/rights-cell.tsx';
import { Crops as Crops_ad51738f2487a239e8aecf96bf31f392 } from '../../../admin/uploads/crops.tsx';
import { UsageList as UsageList_5339ac1294986df087a2c43e46d35fb9 } from '../../../admin/uploads/usage-list.tsx';
import { CurrentPassword as CurrentPassword_d8a5a580df7ec966f5962331cf196481 } from '../../../admin/account/current-password.tsx';
import { ResetLink as ResetLink_3c408ddbb4d651367a1fb57b689b6972 } from '../../../admin/accounts/reset-link.tsx';
import { OwnLanguage as OwnLanguage_e8071bdaef70e50e7eaa4920e55af601 } from '../../../admin/account/own-language.tsx';
import { AccountHistory as AccountHistory_15770a362b06765a8751e855db8602a8 } from '../../../admin/history/account-history.tsx';
import { Factors as Factors_41b880caef8b3f8a329c1056e5671bde } from '../../../admin/account/factors.tsx';
import { Sessions as Sessions_d8c042e533ae9a44da2f49998d03b2bb } from '../../../admin/account/sessions.tsx';
import { Invitations as Invitations_89925833b41908c02e84e6bced3cbd99 } from '../../../admin/accounts/invitations.tsx';
import { DocumentCell as DocumentCell_021730b87ac1d0c5c35680ceebb2a1fd } from '../../../admin/publications/document-cell.tsx';
import { LiveCell as LiveCell_b1b96038c885602fca2368ec8e7f5ec3 } from '../../../admin/publications/live-cell.tsx';
import { Avatar as Avatar_45bdee6eb3abc9ebee3e387a1b7c1dbd } from '../../../admin/account/avatar.tsx';
import { AccessibleAdmin as AccessibleAdmin_95a1c68cb79e7b439d1fe360c121c6c0 } from '../../../admin/accessible/mend.tsx';
import { Icon as Icon_2f43c9176433e55a3fce2f5635adaa6e } from '../../../admin/brand/mark.tsx';
import { Logo as Logo_2f43c9176433e55a3fce2f5635adaa6e } from '../../../admin/brand/mark.tsx';
import { Find as Find_97a34378483520b6ea696e36e5ef4417 } from '../../../admin/find/find.tsx';
import { AllHistoryLink as AllHistoryLink_1977fb2c4ced068b581df1124f3ad403 } from '../../../admin/history/all-link.tsx';
import { HelpLink as HelpLink_2c89b81e1ed6ba9dda388411fcd9baa7 } from '../../../admin/help/link.tsx';
import { CalendarLink as CalendarLink_6d34025fe997d8acd946a6cb22873f98 } from '../../../admin/calendar/link.tsx';
import { SwedishTimes as SwedishTimes_022793e59ca3fbeb051672e57bce31cc } from '../../../admin/dates/swedish-times.tsx';
import { AskFirst as AskFirst_2dfa4d06789e701bbe4a4dc16878e0c6 } from '../../../admin/uploads/ask-first.tsx';
import { AskWhy as AskWhy_d00c9b018b2ac312e4b19bfc6c13c202 } from '../../../admin/publish/ask-why.tsx';
import { FormAnswers as FormAnswers_50f36e46c2f25a517047d553e860c2cb } from '../../../admin/save-state/form-answers.tsx';
import { Dashboard as Dashboard_e3ef9f2456a3018df19f875f99518a8d } from '../../../admin/dashboard/view.tsx';
import { CalendarView as CalendarView_582e37cb03623fef5f5ee9cf582dc359 } from '../../../admin/calendar/view.tsx';
import { FromLetter as FromLetter_78c623fb96af61db23d2a2602dc0ef44 } from '../../../admin/review/from-letter.tsx';
import { AllHistoryView as AllHistoryView_39c81f767d9566fcfdb6e9ccac74962e } from '../../../admin/history/all-view.tsx';
import { HelpView as HelpView_460f17f6fbdf0b2e586665f18e1c0dfa } from '../../../admin/help/view.tsx';
import { SignIn as SignIn_4103141922e998158a3a1758d8d42958 } from '../../../admin/sign-in/sign-in.tsx';
import { FirstAccount as FirstAccount_48f575b0aa3e7887c263181ab01ad34f } from '../../../admin/accounts/first-account.tsx';
import { NewPassword as NewPassword_22932cd08488d2547241fe59a7c98616 } from '../../../admin/accounts/new-password.tsx';
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc';

/** @type import('payload').ImportMap */
export const importMap = {
  '/admin/roles/read-only-notice.tsx#ReadOnlyNotice': ReadOnlyNotice_f012a81e05d48b315828c3f070a5d16d,
  '/admin/review/notice.tsx#ReviewNotice': ReviewNotice_41eef91ece30c4c96236218cbd8874c1,
  '/admin/comments/sheet.tsx#CommentSheet': CommentSheet_6e1e86b869a8080b2bceb9ad3d8df96d,
  '/admin/word/report.tsx#WordReport': WordReport_98e8ec4892e2d5b440e0edeeeccb7821,
  '/admin/translation/notices.tsx#TranslationNotices': TranslationNotices_0cbb577f3fbfdf9ba0dcb8ace14bb9cf,
  '/admin/dashboard/go-to-field.tsx#GoToField': GoToField_e37dc796d1be94d0ce08a4fd859062c0,
  '/admin/comments/label.tsx#CommentedLabel': CommentedLabel_fe9d4c89da5f5d11b80bd92ad4d19a47,
  '/admin/list/title-cell.tsx#TitleCell': TitleCell_1c5c1e3ad5d9c5b6aa70dcf4574dd762,
  '/admin/spelling/field.tsx#FieldSpelling': FieldSpelling_7a9c5c0f31007f25645958e9592a9fa5,
  '/admin/side-by-side/source-beside.tsx#SourceBeside': SourceBeside_28df9b94eeacb62fa749266a7752ebd9,
  '@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell':
    RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  '@payloadcms/richtext-lexical/rsc#RscEntryLexicalField':
    RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  '@payloadcms/richtext-lexical/rsc#LexicalDiffComponent':
    LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  '/admin/word/feature-client.ts#WordFeatureClient': WordFeatureClient_849aa3bd989ebc1da2a35f523ff6917a,
  '/admin/pasting/feature-client.ts#PastingFeatureClient':
    PastingFeatureClient_913d9435829bf65de0b87b9097301c92,
  '@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient':
    FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#BlocksFeatureClient':
    BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '/admin/row-label.tsx#RowLabel': RowLabel_d7117aba00fb235860b6aa79b1733ecc,
  '/admin/save-state/block-form.tsx#BlockForm': BlockForm_271375d1a343f3f62aef0ade73a1b5da,
  '/admin/footnote-label.tsx#FootnoteLabel': FootnoteLabel_921fe2affad9a8512307ac3f7ee817ea,
  '@payloadcms/richtext-lexical/client#TableFeatureClient':
    TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient':
    HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#BlockquoteFeatureClient':
    BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#HeadingFeatureClient':
    HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '/admin/comments/feature-client.ts#CommentFeatureClient':
    CommentFeatureClient_35c3c24946fb6fe50b821bd36b459c6f,
  '/admin/spelling/feature-client.ts#SpellingFeatureClient':
    SpellingFeatureClient_83d6dbd4e8756f6dd0789f37a5b22580,
  '@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient':
    InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#OrderedListFeatureClient':
    OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#UnorderedListFeatureClient':
    UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#LinkFeatureClient': LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#InlineCodeFeatureClient':
    InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#SuperscriptFeatureClient':
    SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#SubscriptFeatureClient':
    SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#StrikethroughFeatureClient':
    StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#BoldFeatureClient': BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#ItalicFeatureClient':
    ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '@payloadcms/richtext-lexical/client#ParagraphFeatureClient':
    ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  '/admin/checks/panel.tsx#ChecksPanel': ChecksPanel_26292df206cb8897140f6f1e6b7dc16b,
  '/admin/comments/panel.tsx#CommentPanel': CommentPanel_f3e76e0b415afe633c46869f92c60820,
  '/admin/dates/date-cell.tsx#DateCell': DateCell_8dd8ec94b42d6d263048768945c8912a,
  '/admin/publish-at/field.tsx#PublishAtField': PublishAtField_c8fb5798952d2cabb4f6577f042951db,
  '/admin/press-links/press-links.tsx#PressLinks': PressLinks_d89ef69ddf94ebfdada53d5045125334,
  '/admin/list/standing-cell.tsx#StandingCell': StandingCell_a9aa2411b64568fa6f750a75c70fcd70,
  '/admin/list/translation-cell.tsx#TranslationCell': TranslationCell_52c27fcd213991686a8d7b05ef129479,
  '/admin/list/choices.tsx#Choices': Choices_169462fdf07fc1913a1df350af396e3f,
  '/admin/word/from-word.tsx#FromWord': FromWord_979060f84f623eacdfcd678cbdabaa3c,
  '/admin/save-state/save-state.tsx#SaveState': SaveState_2b60bb5cdb68eb512323cd4c950ae151,
  '/admin/live-status/live-status.tsx#LiveStatus': LiveStatus_e825137b7c3c2f58cceded37f263be8c,
  '/admin/review/review-menu.tsx#ReviewMenu': ReviewMenu_f82e3d837b2bb874ab0f665036aaf3e7,
  '/admin/word/take-word.tsx#TakeWord': TakeWord_5c394f222b4d809d5962115da2a62309,
  '/admin/review/publish-or-send.tsx#PublishOrSend': PublishOrSend_99ce5eca2ef4c476ce3813c4d16ade5d,
  '/admin/publish/withdraw-button.tsx#WithdrawButton': WithdrawButton_138ad7f1341a1e3078c5e9df63421b03,
  '/admin/review/view.tsx#ReviewView': ReviewView_a59198bbec4a3f5990cc24f7341261df,
  '/admin/review/tab.tsx#ReviewTab': ReviewTab_75cd98a717859c51bb57c4dd77455ab2,
  '/admin/side-by-side/view.tsx#SideBySideView': SideBySideView_e0e22ad86fbfdb756731edf0ad07fece,
  '/admin/side-by-side/tab.tsx#SideBySideTab': SideBySideTab_071e6b6ecc2c8adc61cd2ccfce005735,
  '/admin/preview/pane.tsx#PreviewPane': PreviewPane_62cc499b99aaf329762ab931cb6b9d44,
  '/admin/history/view.tsx#HistoryView': HistoryView_a8bd61e2347e490c9f22bde2616cc5f5,
  '/admin/history/tab.tsx#HistoryTab': HistoryTab_2fd4b05d6c321a9a0583d89998b42e8f,
  '/admin/number/number-field.tsx#NumberField': NumberField_4d483020b3e9e5b20b0c9bc2995a7a89,
  '/admin/feedback/summary.tsx#FeedbackSummary': FeedbackSummary_f6ee0338e0ba06c380e7e5842ac902ab,
  '/admin/dead-links/notice.tsx#DeadLinksNotice': DeadLinksNotice_87448fe1cc19b4eab6962c301aa7b042,
  '/admin/search-reports/list.tsx#SearchReportList': SearchReportList_c5d7c7a1a570fd2301ee8d903e4ac449,
  '/admin/feedback/list.tsx#FeedbackList': FeedbackList_f67e1f507755e110c17898bbd6c75fd4,
  '/admin/uploads/rights-notice.tsx#RightsNotice': RightsNotice_36c88076238d64689486f213162498b7,
  '/admin/uploads/from-file.tsx#FromFile': FromFile_360692295423607e710f15f38eec7192,
  '/admin/uploads/both-languages.tsx#BothLanguages': BothLanguages_eafc069c99432272306af80645f00f0a,
  '/admin/uploads/rights-cell.tsx#RightsCell': RightsCell_ff21856525a394d2b209478804d17d95,
  '/admin/uploads/crops.tsx#Crops': Crops_ad51738f2487a239e8aecf96bf31f392,
  '/admin/uploads/usage-list.tsx#UsageList': UsageList_5339ac1294986df087a2c43e46d35fb9,
  '/admin/account/current-password.tsx#CurrentPassword': CurrentPassword_d8a5a580df7ec966f5962331cf196481,
  '/admin/accounts/reset-link.tsx#ResetLink': ResetLink_3c408ddbb4d651367a1fb57b689b6972,
  '/admin/account/own-language.tsx#OwnLanguage': OwnLanguage_e8071bdaef70e50e7eaa4920e55af601,
  '/admin/history/account-history.tsx#AccountHistory': AccountHistory_15770a362b06765a8751e855db8602a8,
  '/admin/account/factors.tsx#Factors': Factors_41b880caef8b3f8a329c1056e5671bde,
  '/admin/account/sessions.tsx#Sessions': Sessions_d8c042e533ae9a44da2f49998d03b2bb,
  '/admin/accounts/invitations.tsx#Invitations': Invitations_89925833b41908c02e84e6bced3cbd99,
  '/admin/publications/document-cell.tsx#DocumentCell': DocumentCell_021730b87ac1d0c5c35680ceebb2a1fd,
  '/admin/publications/live-cell.tsx#LiveCell': LiveCell_b1b96038c885602fca2368ec8e7f5ec3,
  '/admin/account/avatar.tsx#Avatar': Avatar_45bdee6eb3abc9ebee3e387a1b7c1dbd,
  '/admin/accessible/mend.tsx#AccessibleAdmin': AccessibleAdmin_95a1c68cb79e7b439d1fe360c121c6c0,
  '/admin/brand/mark.tsx#Icon': Icon_2f43c9176433e55a3fce2f5635adaa6e,
  '/admin/brand/mark.tsx#Logo': Logo_2f43c9176433e55a3fce2f5635adaa6e,
  '/admin/find/find.tsx#Find': Find_97a34378483520b6ea696e36e5ef4417,
  '/admin/history/all-link.tsx#AllHistoryLink': AllHistoryLink_1977fb2c4ced068b581df1124f3ad403,
  '/admin/help/link.tsx#HelpLink': HelpLink_2c89b81e1ed6ba9dda388411fcd9baa7,
  '/admin/calendar/link.tsx#CalendarLink': CalendarLink_6d34025fe997d8acd946a6cb22873f98,
  '/admin/dates/swedish-times.tsx#SwedishTimes': SwedishTimes_022793e59ca3fbeb051672e57bce31cc,
  '/admin/uploads/ask-first.tsx#AskFirst': AskFirst_2dfa4d06789e701bbe4a4dc16878e0c6,
  '/admin/publish/ask-why.tsx#AskWhy': AskWhy_d00c9b018b2ac312e4b19bfc6c13c202,
  '/admin/save-state/form-answers.tsx#FormAnswers': FormAnswers_50f36e46c2f25a517047d553e860c2cb,
  '/admin/dashboard/view.tsx#Dashboard': Dashboard_e3ef9f2456a3018df19f875f99518a8d,
  '/admin/calendar/view.tsx#CalendarView': CalendarView_582e37cb03623fef5f5ee9cf582dc359,
  '/admin/review/from-letter.tsx#FromLetter': FromLetter_78c623fb96af61db23d2a2602dc0ef44,
  '/admin/history/all-view.tsx#AllHistoryView': AllHistoryView_39c81f767d9566fcfdb6e9ccac74962e,
  '/admin/help/view.tsx#HelpView': HelpView_460f17f6fbdf0b2e586665f18e1c0dfa,
  '/admin/sign-in/sign-in.tsx#SignIn': SignIn_4103141922e998158a3a1758d8d42958,
  '/admin/accounts/first-account.tsx#FirstAccount': FirstAccount_48f575b0aa3e7887c263181ab01ad34f,
  '/admin/accounts/new-password.tsx#NewPassword': NewPassword_22932cd08488d2547241fe59a7c98616,
  '@payloadcms/next/rsc#CollectionCards': CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
};
