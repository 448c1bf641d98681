import { logPageAddress, pageOf } from '../../common/authenticity/addresses.ts';
import type { DocumentVersion } from '../../common/authenticity/log.ts';
import { createElement } from '../dom.ts';
import type { Found } from './check.ts';
import type { TextKey } from './texts.ts';
import type { Wording } from './wording.ts';

type Fact = [name: TextKey, value: Node | string];

/** What the log says of a version, for those who want to see for themselves. */
export function factsOf(found: Found, wording: Wording): Node {
  const rows = rowsOf(found, wording).map(([name, value]) =>
    createElement('div', {}, createElement('dt', {}, wording.text(name)), createElement('dd', {}, value)),
  );
  return createElement(
    'details',
    {},
    createElement('summary', {}, wording.text('facts')),
    createElement('dl', { class: 'facts' }, ...rows),
  );
}

function rowsOf({ version, versions }: Found, wording: Wording): Fact[] {
  const page = logPageAddress(pageOf(version.number));
  return [
    ['published', wording.moment(version.published)],
    ['facts.entered', wording.moment(version.at)],
    ['facts.version', String(version.version)],
    ['facts.entry', createElement('a', { href: page }, String(version.number))],
    ['facts.digest', createElement('code', {}, version.sha256)],
    ['facts.history', historyList(versions, wording)],
  ];
}

function historyList(versions: DocumentVersion[], { text, moment }: Wording): Node {
  const items = versions.map(({ at, act, version }) =>
    createElement('li', {}, text(`act.${act}`, { moment: moment(at), version })),
  );
  return createElement('ol', {}, ...items);
}
