import { swedishDayOf } from '../admin/live-status/format.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { picturesWithEndingRights } from '../uploads/rights.ts';
import { maxRows, type Section } from './section.ts';
import { sayTo } from './text-rows.ts';

/** Pictures that may soon not be used any longer, or may not already: those that ended first come first. */
export const rights: Section = {
  name: 'rights',
  capability: 'change the library',
  async read(req, now) {
    const [say, language] = [sayTo(req), languageOfStaff(req)];
    const { total, pictures } = await picturesWithEndingRights(req, maxRows);
    return {
      total,
      rows: pictures.map(({ id, name, kind, day }) => ({
        title: name,
        facts: [
          say(`dashboard.rights.${kind}`, { day: swedishDayOf(new Date(`${day}T12:00:00Z`), language, now) }),
        ],
        address: `/admin/collections/media/${id}#field-rightsUntil`,
      })),
      more: [
        {
          label: say('dashboard.all', { count: String(total) }),
          address: '/admin/collections/media?sort=rightsUntil&where[or][0][and][0][rightsUntil][exists]=true',
        },
      ],
    };
  },
};
