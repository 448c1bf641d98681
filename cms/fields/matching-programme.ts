import type { SelectFieldSingleValidation } from 'payload';
import { validations } from 'payload/shared';
import { yearInSweden } from '../../common/dates.ts';
import { text, type TextKey } from '../i18n/texts.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';

/**
 * The mark of one period of the European Union's programmes must not stand on a project of the other. The
 * period 2014-2020 paid what was spent until the end of 2023, as REACT-EU did; 2021-2027 pays nothing from
 * before 2021. Regulations (EU) 1303/2013, article 65, and (EU) 2021/1060, article 63
 */
const lastYearOf2014 = 2023;
const firstYearOf2021 = 2021;

interface Dates {
  startsAt?: string | null;
  endsAt?: string | null;
}

/** @returns the text that tells why the dates of a project contradict its programme */
export function programmeConflict(
  programme: string | null | undefined,
  { startsAt, endsAt }: Dates,
): TextKey | undefined {
  if (programme === 'eu-2014-2020' && startsAt && yearInSweden(startsAt) > lastYearOf2014)
    return 'error.programme.too-late';
  const first = startsAt ?? endsAt;
  if (programme === 'eu-2021-2027' && first && yearInSweden(first) < firstYearOf2021)
    return 'error.programme.too-early';
  return undefined;
}

/** One of the programmes, which the dates of the project allow; or none. */
export const matchingProgramme: SelectFieldSingleValidation = async (value, options) => {
  const known = await validations.select(value, options);
  if (known !== true) return known;
  const { data, req } = options;
  const conflict = programmeConflict(value, data);
  return conflict === undefined || text(conflict)[languageOfStaff(req)];
};
