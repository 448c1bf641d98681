/** What may be done with a picture, from the freest to the narrowest. */
export const licences = ['cc-by-4.0', 'cc-by-sa-4.0', 'press', 'editorial', 'own'] as const;
export type Licence = (typeof licences)[number];

/** The licence that an address of Creative Commons names, of those that can be chosen. */
export function licenceAt(address: string): Licence | undefined {
  const [, name] = /creativecommons\.org\/licenses\/(by|by-sa)\/4\.0\b/.exec(address) ?? [];
  return licences.find((licence) => licence === `cc-${name}-4.0`);
}
