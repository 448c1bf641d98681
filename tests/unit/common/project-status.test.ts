import { expect, test } from 'vitest';
import { nextTurn, projectStatus } from '../../../common/project-status.ts';

const on = (today: string) => (day: string) => day <= today;
const project = { startsAt: '2026-03-01', endsAt: '2027-12-31' };

test('a project is planned before its first day, ongoing on its last one, and ended the day after', () => {
  expect(projectStatus(project, on('2026-02-28'))).toBe('planned');
  expect(projectStatus(project, on('2026-03-01'))).toBe('ongoing');
  expect(projectStatus(project, on('2027-12-31'))).toBe('ongoing');
  expect(projectStatus(project, on('2028-01-01'))).toBe('ended');
});

test('one day is enough to tell, and without any nothing is told', () => {
  expect(projectStatus({ startsAt: '2026-03-01' }, on('2040-01-01'))).toBe('ongoing');
  expect(projectStatus({ endsAt: '2026-03-01' }, on('2026-01-01'))).toBe('ongoing');
  expect(projectStatus({ endsAt: '2026-03-01' }, on('2026-03-02'))).toBe('ended');
  expect(projectStatus({}, on('2026-01-01'))).toBeUndefined();
});

test('what staff say holds whatever the days are', () => {
  expect(projectStatus({ ...project, status: 'ended' }, on('2026-05-01'))).toBe('ended');
  expect(nextTurn({ ...project, status: 'ended' }, new Date('2026-01-01'))).toBeUndefined();
});

test('a project turns at midnight in Sweden, in winter and in summer', () => {
  expect(nextTurn(project, new Date('2026-01-01'))).toEqual(new Date('2026-02-28T23:00:00Z'));
  expect(nextTurn(project, new Date('2026-05-01'))).toEqual(new Date('2027-12-31T23:00:00Z'));
  expect(nextTurn({ endsAt: '2026-06-30' }, new Date('2026-05-01'))).toEqual(
    new Date('2026-06-30T22:00:00Z'),
  );
  expect(nextTurn(project, new Date('2028-01-01'))).toBeUndefined();
});
