/** A problem that a person can mend: says what happened, where, and what to do. Shown without a stack. */
export class Problem extends Error {
  override name = 'Problem';
}

/** Every problem that people can run into, in one place. */
export const problems = {
  migrationsMissing: (names: string[]) =>
    new Problem(
      `The database lacks the migrations ${names.join(', ')} although migrating reported success. ` +
        'Start again; if it happens twice, look into the log above.',
    ),
  siteNotBuilt: (entry: string) =>
    new Problem(`The site has not been built: ${entry} is missing. Run \`npm start\`, which builds it.`),
  noUserYet: (cmsUrl: string) =>
    new Problem(
      `There is no account yet and the CMS is to be reached at ${cmsUrl}, where anybody could make the first one. ` +
        'Set ADMIN_EMAIL and ADMIN_PASSWORD and start again.',
    ),
  folderHoldsOtherFiles: (folder: string) =>
    new Problem(
      `${folder} holds files that are not of a published site, and publishing would replace them. ` +
        'Name an empty or a new folder.',
    ),
  pagesFailed: (failed: { address: string; reason: string }[]) =>
    new Problem(
      `${failed.length} pages could not be rendered, so nothing was written:\n` +
        failed.map(({ address, reason }) => `  ${address}: ${reason}`).join('\n'),
    ),
} as const satisfies Record<string, (...args: never[]) => Problem>;
