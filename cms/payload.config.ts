import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { en } from '@payloadcms/translations/languages/en';
import { sv } from '@payloadcms/translations/languages/sv';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConfig } from 'payload';
import { keepToRoles } from './access/plugin.ts';
import { actAsTold } from './acts/plugin.ts';
import { CaseStudies } from './collections/case-studies.ts';
import { Files } from './collections/files.ts';
import { Feedback } from './feedback/collection.ts';
import { Guides } from './collections/guides.ts';
import { Journeys } from './collections/journeys.ts';
import { Media } from './collections/media.ts';
import { People } from './collections/people.ts';
import { PressReleases } from './collections/press-releases.ts';
import { Publications } from './collections/publications.ts';
import { Redirects } from './collections/redirects.ts';
import { SearchReports } from './search-reports/collection.ts';
import { Organisations, Projects, Regions, Topics } from './collections/subjects.ts';
import { SpellingWords } from './spelling/collection.ts';
import { spelling } from './spelling/endpoints.ts';
import { checkSpelling } from './spelling/plugin.ts';
import { Terms } from './collections/terms.ts';
import { Users } from './collections/users.ts';
import { lastingAdapter } from './database/adapter.ts';
import { editTogether } from './editing/edit-together.ts';
import { tellConflicts } from './editing/tell-conflicts.ts';
import { environment, trustedOrigins } from '../common/environment.ts';
import { logger } from '../common/log.ts';
import { tellOutage } from './errors/tell-outage.ts';
import { find } from './find/endpoint.ts';
import { catchUpTexts, keepFindable } from './find/keep-texts.ts';
import { Home } from './globals/home.ts';
import { Settings } from './globals/settings.ts';
import { previewPages } from './preview/plugin.ts';
import { wholeHistory } from './history/whole.ts';
import { keepHistory } from './history/plugin.ts';
import { mailingEndpoints } from './mailings/endpoints.ts';
import { MediaContacts, PressLists } from './press-lists/collection.ts';
import { presence } from './presence/endpoint.ts';
import { plainAdmin } from './plain-admin/plugin.ts';
import { calendarEndpoints } from './calendar/endpoints.ts';
import { keepCompleting } from './publish-at/complete-withdrawals.ts';
import { tellBadInput } from './errors/tell-bad-input.ts';
import { inOurWords } from './i18n/payload-texts.ts';
import { exposeValidationErrors } from './hooks/expose-validation-errors.ts';
import { keepSystemFields } from './system-fields/plugin.ts';
import { makeMissing } from './uploads/make-missing.ts';
import { keepTellingRights } from './uploads/rights.ts';
import { remoteSharp } from './uploads/pictures/remote-sharp.ts';
import { readWordFile } from './word/read-endpoint.ts';

/** A conflict is no fault of the CMS, and what is wrong with a text is told to whoever writes it. */
const loggingLevels = { ValidationError: 'info', NotAllowed: 'info', EditConflict: false } as const;

/** The mark of cms/admin/brand, in the colours of whatever the browser's tabs have. */
const favicon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.m{fill:#12303f}@media(prefers-color-scheme:dark){.m{fill:#dfe8ec}}</style><path class="m" d="M2 29V13l9-8v8l9-8v8l9-8v24z"/><path fill="#e2572b" d="M8 19h6v10H8z"/></svg>',
)}`;

const here = path.dirname(fileURLToPath(import.meta.url));

export default buildConfig({
  secret: environment.secret,
  logger,
  db: lastingAdapter({
    pool: { connectionString: environment.databaseUrl },
    push: false,
    migrationDir: path.join(here, 'migrations'),
  }),
  collections: [
    PressReleases,
    CaseStudies,
    Guides,
    Journeys,
    Topics,
    Regions,
    Organisations,
    Projects,
    People,
    Terms,
    SpellingWords,
    SearchReports,
    Feedback,
    Media,
    Files,
    MediaContacts,
    PressLists,
    Redirects,
    Users,
    Publications,
  ],
  globals: [Home, Settings],
  plugins: [
    editTogether,
    actAsTold,
    keepSystemFields,
    keepToRoles,
    previewPages,
    checkSpelling,
    keepHistory,
    keepFindable,
    plainAdmin,
  ],
  endpoints: [
    presence,
    ...calendarEndpoints,
    ...wholeHistory,
    readWordFile,
    ...spelling,
    find,
    ...mailingEndpoints,
  ],
  onInit: (payload) => {
    // In the process that serves staff; tasks and tests end, and are none.
    if (!process.env['SERVES_STAFF']) return;
    keepCompleting(payload);
    keepTellingRights(payload);
    void makeMissing(payload).catch((error: unknown) =>
      payload.logger.error({ err: error }, 'What is printed of pictures could not be made'),
    );
    void catchUpTexts(payload).catch((error: unknown) =>
      payload.logger.error({ err: error }, 'What staff search could not be brought up to date'),
    );
  },
  loggingLevels,
  localization: {
    locales: [
      { code: 'sv', label: { sv: 'svenska', en: 'Swedish' } },
      { code: 'en', label: { sv: 'engelska', en: 'English' } },
    ],
    defaultLocale: 'sv',
    fallback: false,
  },
  i18n: {
    supportedLanguages: { sv, en },
    fallbackLanguage: 'sv',
  },
  editor: lexicalEditor(),
  admin: {
    user: Users.slug,
    avatar: { Component: '/admin/account/avatar.tsx#Avatar' },
    // The one that `SwedishTimes` knows again, and writes its own way.
    dateFormat: 'd MMM yyyy HH:mm',
    components: {
      providers: [
        '/admin/dates/swedish-times.tsx#SwedishTimes',
        '/admin/uploads/ask-first.tsx#AskFirst',
        '/admin/publish/ask-why.tsx#AskWhy',
        '/admin/save-state/form-answers.tsx#FormAnswers',
      ],
      graphics: { Icon: '/admin/brand/mark.tsx#Icon', Logo: '/admin/brand/mark.tsx#Logo' },
      actions: ['/admin/find/find.tsx#Find'],
      header: ['/admin/accessible/mend.tsx#AccessibleAdmin'],
      beforeNavLinks: ['/admin/calendar/link.tsx#CalendarLink'],
      afterNavLinks: [
        '/admin/mailings/link.tsx#MailingsLink',
        '/admin/history/all-link.tsx#AllHistoryLink',
        '/admin/help/link.tsx#HelpLink',
      ],
      views: {
        dashboard: { Component: '/admin/dashboard/view.tsx#Dashboard' },
        calendar: {
          Component: '/admin/calendar/view.tsx#CalendarView',
          path: '/calendar',
          exact: true,
        },
        review: { Component: '/admin/review/from-letter.tsx#FromLetter', path: '/review/:kind/:id' },
        history: {
          Component: '/admin/history/all-view.tsx#AllHistoryView',
          path: '/history',
          exact: true,
        },
        mailings: {
          Component: '/admin/mailings/view.tsx#MailingsView',
          path: '/mailings',
          exact: true,
          meta: { title: 'Utskick' },
        },
        help: {
          Component: '/admin/help/view.tsx#HelpView',
          path: '/help',
          exact: true,
        },
        login: { Component: '/admin/sign-in/sign-in.tsx#SignIn' },
        createFirstUser: { Component: '/admin/accounts/first-account.tsx#FirstAccount' },
        newPassword: {
          Component: '/admin/accounts/new-password.tsx#NewPassword',
          path: '/new-password',
          exact: true,
          meta: { title: 'Bruket' },
        },
      },
    },
    meta: { titleSuffix: ' – Bruket', icons: [{ rel: 'icon', type: 'image/svg+xml', url: favicon }] },
    importMap: {
      baseDir: here,
      importMapFile: path.join(here, 'app/(payload)/admin/importMap.js'),
    },
  },
  sharp: remoteSharp,
  hooks: { afterError: [exposeValidationErrors, tellConflicts, tellBadInput, tellOutage] },
  csrf: trustedOrigins(environment.cmsUrl),
  graphQL: { disable: true },
  telemetry: false,
  upload: { limits: { fileSize: 50_000_000 }, abortOnLimit: true },
  typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
}).then(inOurWords);
