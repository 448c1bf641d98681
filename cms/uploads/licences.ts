import { licences, type Licence } from '../../common/licences.ts';

/** The licence that an address of Creative Commons names, of those that can be chosen. */
export function licenceAt(address: string): Licence | undefined {
  const [, name] = /creativecommons\.org\/licenses\/(by|by-sa)\/4\.0\b/.exec(address) ?? [];
  return licences.find((licence) => licence === `cc-${name}-4.0`);
}
