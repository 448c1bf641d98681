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
} as const satisfies Record<string, (...args: never[]) => Problem>;
