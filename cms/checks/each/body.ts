import type { Kind } from '../../../common/addresses.ts';
import type { DocumentBody } from '../../../common/protocol/published-store/texts.ts';
import type { Check } from '../checked.ts';
import { runningTexts } from '../contents.ts';

/** Where a kind of text says what it has to say; the first is what staff are led to. */
const fields: Record<Kind, [string, ...string[]]> = {
  'press-releases': ['body'],
  'case-studies': ['challenge', 'body', 'solution', 'results'],
  guides: ['steps', 'body'],
};

export const body: Check = ({ kind, text, say }) =>
  saysSomething(fields[kind], text.body)
    ? []
    : [
        {
          check: 'body',
          severity: 'asks',
          sentence: say('checks.body'),
          remedies: [{ act: 'go', path: fields[kind][0], label: say('checks.body.remedy') }],
        },
      ];

/** A step with a title alone says what to do. */
function saysSomething(names: string[], told: DocumentBody): boolean {
  return runningTexts(told).some(
    ({ path, text }) => names.includes(path) && (text.length > 0 || path === 'steps'),
  );
}
