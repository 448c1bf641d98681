/** A problem that a person can mend: says what happened, where, and what to do. Shown without a stack. */
export class UserError extends Error {
  override name = 'UserError';
}

/** Every problem that people can run into, in one place. */
export const userErrors = {
  // Settings
  portWrong: (name: string, value: string) =>
    new UserError(`${name} is "${value}", but must be a whole number from 1 to 65535. Correct this setting.`),
  portsEqual: (port: number) =>
    new UserError(`PORT and CMS_PORT are both ${port}. Give one of them another number.`),
  portTaken: (name: string, port: number) =>
    new UserError(
      `Port ${port} (${name}) is in use by another program. Stop that, or set ${name} to a free port.`,
    ),
  portTakenMeanwhile: (port: number) =>
    new UserError(`Port ${port} is in use by another program by now. Stop that program.`),
  portForbidden: (name: string, port: number) =>
    new UserError(
      `Port ${port} (${name}) is reserved for administrators. Set ${name} to a number above 1023.`,
    ),
  addressWrong: (name: string, value: string) =>
    new UserError(
      `${name} is "${value}", but must be an address without a path, such as https://example.org. Correct this setting.`,
    ),
  databaseUrlWrong: () =>
    new UserError(
      'DATABASE_URL must look like postgresql://user:password@host:5432/database. Correct it, or leave it ' +
        'out to use the embedded PostgreSQL.',
    ),
  secretShort: (length: number, min: number) =>
    new UserError(
      `PAYLOAD_SECRET has ${length} characters, but must have at least ${min}. Set a longer one, or leave ` +
        'it out to have one made.',
    ),
  proxyWrong: (entry: string) =>
    new UserError(
      `TRUST_PROXY names "${entry}", which is neither an address nor a range of addresses. Write them as ` +
        '192.0.2.1 or 10.0.0.0/8, with commas between.',
    ),
  adminHalf: (given: string, missing: string) =>
    new UserError(
      `${given} is set, but ${missing} is not. Set both to make the first administrator, or neither.`,
    ),
  adminEmailWrong: (email: string) =>
    new UserError(`ADMIN_EMAIL is "${email}", which is no e-mail address. Correct this setting.`),
  adminPasswordShort: (min: number) =>
    new UserError(`ADMIN_PASSWORD is too short. Set one of at least ${min} characters.`),
  adminPasswordWeak: () =>
    new UserError(
      'ADMIN_PASSWORD is easy to guess. Set another one, such as four words that do not belong together, ' +
        'without names, years or the e-mail address.',
    ),
  signOnIncomplete: () =>
    new UserError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together. Set all three to let staff sign in by your ' +
        'provider, or none.',
    ),
  signOnIssuerWrong: (issuer: string) =>
    new UserError(
      `OIDC_ISSUER is "${issuer}", but must be the https address of your provider, as it names itself. Correct this setting.`,
    ),
  secondFactorWrong: (value: string) =>
    new UserError(
      `SECOND_FACTOR is "${value}", but can only be "required". Leave it out to let everybody choose.`,
    ),
  linksOutsideWrong: (value: string) =>
    new UserError(
      `CHECK_LINKS_OUTSIDE is "${value}", but can only be "1". Leave it out to have no links to other sites tried.`,
    ),
  hubWrong: (value: string) =>
    new UserError(
      `WEBSUB_HUB is "${value}", but must be the address of a hub, such as https://hub.example.org/. Correct it, or leave it out to tell none.`,
    ),
  smtpUrlWrong: () =>
    new UserError(
      'SMTP_URL must look like smtp://user:password@host:587, or smtps:// for a server that is encrypted from the ' +
        'start. Correct it, or leave it out to have mail put into a file in DATA_DIR.',
    ),
  mailReturnWrong: (address: string) =>
    new UserError(`MAIL_RETURN is "${address}", which is no e-mail address. Correct this setting.`),
  mailFromWrong: (address: string) =>
    new UserError(`MAIL_FROM is "${address}", which is no e-mail address. Correct this setting.`),
  translateUrlWrong: (address: string) =>
    new UserError(
      `TRANSLATE_URL is "${address}". It must be the address of a server that speaks the API of LibreTranslate, by ` +
        'https:// or on this machine, such as https://translate.example.org. Correct it, or leave it out.',
    ),
  sampleContentWrong: (value: string) =>
    new UserError(
      `SAMPLE_CONTENT is "${value}", but can only be "none". Leave it out to start with the sample content.`,
    ),

  uploadTypeWrong: (extension: string, known: readonly string[]) =>
    new UserError(
      `UPLOAD_TYPES names "${extension}", but can only add files of the kinds ${known.join(', ')}. Remove it from this setting.`,
    ),
  logLevelWrong: (value: string, known: readonly string[]) =>
    new UserError(
      `LOG_LEVEL is "${value}", but can only be one of ${known.join(', ')}. Correct this setting.`,
    ),

  // Data folder
  dataDirUnwritable: (folder: string, reason: string) =>
    new UserError(
      `The data folder ${folder} (DATA_DIR) cannot be written (${reason}). Set DATA_DIR to a folder that you ` +
        'may write, or change the rights of this one.',
    ),
  dataDirInUse: (folder: string) =>
    new UserError(
      `Bruket runs already with the data folder ${folder} (DATA_DIR). Stop it first, or set DATA_DIR, PORT and ` +
        'CMS_PORT to start a second one beside it.',
    ),

  // Database
  databaseUnreachable: (place: string, reason: string) =>
    new UserError(
      `The database at ${place} (DATABASE_URL) cannot be used: ${reason}. Check the address and that PostgreSQL runs there.`,
    ),
  databaseTooOld: (version: number, min: number) =>
    new UserError(
      `The database (DATABASE_URL) is PostgreSQL ${version}, but Bruket needs ${min} or newer. Update it, or ` +
        'leave DATABASE_URL out to use the embedded PostgreSQL.',
    ),
  databaseNotUtf8: (encoding: string) =>
    new UserError(
      `The database (DATABASE_URL) stores text as ${encoding}, which cannot hold every character. Create one with ENCODING 'UTF8'.`,
    ),
  databaseNotWritable: () =>
    new UserError(
      'The user of DATABASE_URL may not create tables in that database. Make it the owner of the database.',
    ),
  postgresUnavailable: (machine: string) =>
    new UserError(
      `The embedded PostgreSQL is not installed for ${machine}. Run \`npm ci\` again, or set DATABASE_URL to a ` +
        'PostgreSQL of your own.',
    ),
  postgresForeignOwner: (folder: string) =>
    new UserError(
      `${folder} belongs to another user, so PostgreSQL cannot use it. Start as that user, or set DATA_DIR to a folder of your own.`,
    ),
  postgresUnreachable: (folder: string) =>
    new UserError(
      'PostgreSQL does not run as root, and other users cannot pass through to ' +
        `${folder}. Start as an ordinary user, or move the data folder (DATA_DIR) and the checkout.`,
    ),
  postgresStale: (pid: number) =>
    new UserError(`An earlier PostgreSQL (process ${pid}) does not stop. End that process and start again.`),
  postgresFailed: (folder: string) =>
    new UserError(
      `PostgreSQL with its data in ${folder} does not start. Its log, logs/postgres.log beside it, says why.`,
    ),

  // Running
  partDied: (title: string, log: string, lines: string[]) =>
    new UserError(
      `${title} ended unexpectedly. The whole log is ${log}${lines.length > 0 ? '; its end:' : '.'}` +
        lines.map((line) => `\n  ${line}`).join(''),
    ),
  addressSilent: (title: string, address: string, log: string) =>
    new UserError(`${title} does not answer at ${address}. Its log ${log} may say why.`),
  unexpected: (reason: string) =>
    new UserError(
      `Something unexpected happened: ${reason}. More may stand in the folder logs/ of DATA_DIR.`,
    ),
  usage: (wrong: string, usage: string) => new UserError(`${wrong} Use it so: ${usage}`),
  queriesUnreadable: (file: string, why: string) =>
    new UserError(`The judged queries in ${file} cannot be read. ${why}`),
  folderMissing: (folder: string) =>
    new UserError(`There is no folder ${folder}. Name the folder that holds the content.`),
  toolFailed: (tool: string, output: string) => new UserError(`${tool} failed:\n${output.trim()}`),
  generatedOutdated: (files: string[]) =>
    new UserError(`${files.join(' and ')} no longer fit the collections. Run \`npm run generate\`.`),
  knownWeaknesses: (sentences: string[]) =>
    new UserError(
      'Packages with known weaknesses are installed. Update each, or accept it in launcher/supply-chain/accepted.json ' +
        `with a reason and a last day:\n${sentences.map((sentence) => `  ${sentence}`).join('\n')}`,
    ),
  advisoriesMissing: (folder: string) =>
    new UserError(
      `${folder} holds no advisories/github-reviewed. Name the folder of a clone of ` +
        'https://github.com/github/advisory-database.',
    ),
  checksFailed: (names: string[]) =>
    new UserError(`These checks failed: ${names.join(', ')}. What they found stands above.`),
  chromePathWrong: (file: string) =>
    new UserError(`CHROME_PATH is ${file}, which is no program. Correct this setting, or leave it out.`),
  browserMissing: () =>
    new UserError(
      'The browser tests need Chromium. Install Chromium or Google Chrome, or set CHROME_PATH to its program.',
    ),

  formerModel: () =>
    new UserError(
      'This database holds content of an earlier Bruket, in which both languages were one document. Export it with ' +
        'that version (`npm run content -- export FOLDER`), then import it here into an empty data folder (DATA_DIR).',
    ),
  migrationsMissing: (names: string[]) =>
    new UserError(
      `The database lacks the migrations ${names.join(', ')} although migrating reported success. ` +
        'Start again; if it happens twice, look into the log above.',
    ),
  siteNotBuilt: (entry: string) =>
    new UserError(`The site has not been built: ${entry} is missing. Run \`npm start\`, which builds it.`),
  accountUnknown: (email: string) =>
    new UserError(
      `There is no account with the e-mail address ${email}. Correct it, or invite them in the CMS.`,
    ),
  storeOfOtherVersion: (found: number | undefined, wanted: number) =>
    new UserError(
      `The published store has the form ${found ?? 'of no version'}, but this publisher reads the form ${wanted}. ` +
        'Start the CMS of the same version as the publisher, which brings the store to its own.',
    ),
  storeUnreadable: ({
    source,
    documentId,
    reason,
  }: {
    source: string;
    documentId?: number | null;
    reason: string;
  }) =>
    new UserError(
      `The published store tells something of ${source} ${documentId ?? ''} that cannot be read (${reason}). Run ` +
        '`npm run publish-site -- --rebuild-store`, which derives it from the content.',
    ),
  storeWithoutSettings: () =>
    new UserError(
      'The published store holds no settings that can be read, and every page shows them. Run ' +
        '`npm run publish-site -- --rebuild-store`, which derives it from the content.',
    ),
  folderHoldsOtherFiles: (folder: string) =>
    new UserError(
      `${folder} holds files that are not of a published site, and publishing would replace them. ` +
        'Name an empty or a new folder.',
    ),
  pagesFailed: (failed: { address: string; reason: string }[]) =>
    new UserError(
      `${failed.length} pages could not be rendered, so nothing was written:\n` +
        failed.map(({ address, reason }) => `  ${address}: ${reason}`).join('\n'),
    ),
  pagesFailedLive: (reasons: string) =>
    new UserError(
      `These pages could not be rendered and stay as they were; all others are on the site anew:\n${reasons}`,
    ),
  siteNotWritable: (reason: string, remedy: string) =>
    new UserError(
      `The public site cannot be written: ${reason}. ${remedy}; publishing then goes on by itself.`,
    ),
  builtFileMissing: (file: string) =>
    new UserError(
      `${file} goes with the pages and is of a build that is no more. Run \`npm run publish-site -- --all\`.`,
    ),
  siteNotMended: (verdict: string) =>
    new UserError(
      `${verdict} Mend that, or run \`npm run publish-site -- --all\`, which renders every page anew.`,
    ),
  uploadNotPublishable: (file: string) =>
    new UserError(
      `The uploaded file ${file} cannot be read, or is a link to another place. Upload it again in its place.`,
    ),
  contentChangedMeanwhile: () =>
    new UserError(
      'Documents were changed while the site was being written, so some links would lead nowhere and nothing was ' +
        'replaced. Run the command again.',
    ),

  // Import and export of content
  contentFolderUnreadable: (folder: string, reason: string) =>
    new UserError(`The folder ${folder} cannot be read (${reason}). Name a folder that holds content.`),
  contentFolderEmpty: (folder: string) =>
    new UserError(
      `${folder} holds no content: no file in it ends in .sv.mdx or .en.mdx. Name another folder.`,
    ),
  contentFolderUnwritable: (folder: string, reason: string) =>
    new UserError(
      `Content cannot be written into ${folder} (${reason}). Name another folder, or allow writing there.`,
    ),
  uploadUnreadable: (file: string, reason: string) =>
    new UserError(`The uploaded file ${file} cannot be read (${reason}). Mend that and export again.`),
  contentInvalid: (folder: string, sentences: string[]) =>
    new UserError(
      `Nothing was imported from ${folder}: mend what is wrong there and import again.\n` +
        sentences.map((sentence) => `  ${sentence}`).join('\n'),
    ),
  contentRefused: (file: string, reason: string) =>
    new UserError(
      `Nothing was imported: the CMS refuses ${file} (${reason}). Mend that file and import again.`,
    ),
} as const satisfies Record<string, (...args: never[]) => UserError>;
