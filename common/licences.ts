/** What may be done with a picture, from the freest to the narrowest. */
export const licences = ['cc-by-4.0', 'cc-by-sa-4.0', 'press', 'editorial', 'own'] as const;
export type Licence = (typeof licences)[number];

/** Where a licence of Creative Commons stands. */
export function licenceAddress(licence: Licence): string | undefined {
  const [, name] = /^cc-(by|by-sa)-4\.0$/.exec(licence) ?? [];
  return name && `https://creativecommons.org/licenses/${name}/4.0/`;
}
