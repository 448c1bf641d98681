import type { Check } from '../checked.ts';
import { outsideLinks as linksIn } from '../outside/links.ts';

/** Links to other sites that lead nowhere, as far as they have been tried. */
export const outsideLinks: Check = ({ text, linkState, say }) =>
  linksIn(text.body).flatMap(({ address, path }) => {
    const state = linkState(address);
    if (state !== 'missing' && state !== 'silent') return [];
    return [
      {
        check: 'outside-links',
        severity: 'asks',
        sentence: say(`checks.outside.${state}`, { address }),
        remedies: [{ act: 'go', path, label: say('checks.dead.remedy') }],
      },
    ];
  });
