import { describe, expect, it } from 'vitest';
import { programmeConflict } from '../../../cms/fields/matching-programme.ts';

const from = (startsAt: string | null, endsAt: string | null = null) => ({ startsAt, endsAt });

describe('The programme of a project', () => {
  it('is of the period 2014-2020 where the project ran within it, as with the money of REACT-EU', () => {
    expect(programmeConflict('eu-2014-2020', from('2022-02-01', '2023-10-31'))).toBeUndefined();
    expect(programmeConflict('eu-2014-2020', from('2015-01-01'))).toBeUndefined();
  });

  it('is not of 2014-2020 where the project began after all its money was spent', () => {
    expect(programmeConflict('eu-2014-2020', from('2024-01-01'))).toBe('error.programme.too-late');
  });

  it('is not of 2021-2027 where the project began before', () => {
    expect(programmeConflict('eu-2021-2027', from('2020-12-31'))).toBe('error.programme.too-early');
    expect(programmeConflict('eu-2021-2027', from(null, '2019-06-30'))).toBe('error.programme.too-early');
    expect(programmeConflict('eu-2021-2027', from('2020-12-31T23:30:00.000Z'))).toBeUndefined();
  });

  it('is as staff say where the project has no dates, or another funder', () => {
    expect(programmeConflict('eu-2021-2027', from(null))).toBeUndefined();
    expect(programmeConflict('other', from('1999-01-01'))).toBeUndefined();
    expect(programmeConflict(null, from('1999-01-01'))).toBeUndefined();
  });
});
