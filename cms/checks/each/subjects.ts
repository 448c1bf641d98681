import { isSubjectKind, type SubjectKind } from '../../../common/addresses.ts';
import type { Target } from '../../dead-links/dead-links.ts';
import { inItsLanguage, type Check, type Checked } from '../checked.ts';
import type { Remark } from '../remark.ts';

/** Topics, regions and the like that readers would not see: those that are hidden, and those without a name in the language. */
export const subjects: Check = (checked) => {
  const unseen = checked.followed.flatMap(({ target, reason }) =>
    target && reason === 'hidden' ? [target] : [],
  );
  const each = [...new Map(unseen.map((target) => [`${target.collection} ${target.id}`, target])).values()];
  return each.flatMap((target) =>
    isSubjectKind(target.collection) ? [told(checked, target, target.collection)] : [],
  );
};

function told(checked: Checked, target: Target, collection: SubjectKind): Remark {
  const { say } = checked;
  const what = say(`collection.${collection}`).toLowerCase();
  const values = { name: target.name ?? '', what, language: inItsLanguage(checked) };
  const { id } = target;
  const isNamed = Boolean(target.title && target.slug);
  return {
    check: 'subjects',
    severity: 'asks',
    sentence: say(isNamed ? 'checks.subject.hidden' : 'checks.subject.nameless', values),
    remedies: [
      isNamed
        ? { act: 'show', collection, id, label: say('checks.subject.hidden.remedy') }
        : { act: 'open', collection, id, path: 'title', label: say('checks.subject.nameless.remedy') },
    ],
  };
}
