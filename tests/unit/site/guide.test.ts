import { describe, expect, it } from 'vitest';
import { dayAfter, startOfDay } from '../../../common/dates.ts';
import type { DocumentSummary } from '../../../common/view-model/document-base.ts';
import { guideValues } from '../../../site/guide/facets.ts';
import { groupsOf } from '../../../site/guide/groups.ts';
import { corpusWith } from '../../support/fake-content.ts';
import { partInView } from '../../../site/guide/in-view.ts';
import { readTicks, taskNames, writeTicks } from '../../../site/guide/ticks.ts';

describe('The part that the reader is at', () => {
  it('is the last that begins above the line', () => {
    expect(partInView([-900, -100, 400, 1200], 250)).toBe(1);
    expect(partInView([-900, -100, 250, 1200], 250)).toBe(2);
  });

  it('is none before the first', () => {
    expect(partInView([300, 900], 250)).toBe(-1);
    expect(partInView([], 250)).toBe(-1);
  });

  it('is the last at the end of the page, also where it is too short to reach the line', () => {
    expect(partInView([-900, 400, 500], 250, true)).toBe(2);
  });

  it('passes over what is not on the page', () => {
    expect(partInView([-900, Infinity, 500], 250)).toBe(0);
  });
});

describe('Ticks', () => {
  it('follow the words of a task, wherever it moves and however its lines break', () => {
    expect(taskNames(['Mät', '  Ring\n elbolaget '])).toEqual(['Mät', 'Ring elbolaget']);
  });

  it('tell two tasks of the same words apart', () => {
    expect(taskNames(['Ring', 'Mät', 'Ring', 'Ring'])).toEqual(['Ring', 'Mät', 'Ring (2)', 'Ring (3)']);
  });

  it('come back as they were kept', () => {
    const names = ['Ring', 'Ring (2)', '"citat" \\ 🙂', 'قياس'];
    expect([...readTicks(writeTicks(names))]).toEqual(names);
  });

  it.each([null, '', '{', '{"a":1}', '3', 'null', '[1,null]'])('are none where %s was kept', (kept) => {
    expect(readTicks(kept).size).toBe(0);
  });
});

describe('A day in Sweden begins', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2027-03-28', '2027-03-27T23:00:00.000Z'],
    ['2027-03-29', '2027-03-28T22:00:00.000Z'],
    ['2027-10-31', '2027-10-30T22:00:00.000Z'],
    ['2027-11-01', '2027-10-31T23:00:00.000Z'],
  ])('%s at %s', (day, start) => expect(startOfDay(day).toISOString()).toBe(start));
});

describe('The list of guides', () => {
  const [any] = corpusWith({ id: 0 }).documents.filter(
    ({ kind, language }) => kind === 'guides' && language === 'sv',
  );
  const topic = (id: number, title: string) => ({
    kind: 'topics' as const,
    id,
    title,
    address: '/',
    language: 'sv' as const,
  });
  const guide = (id: number, more: Partial<DocumentSummary>): DocumentSummary => ({
    ...any!,
    id,
    topics: [],
    ...more,
  });

  it('stands by first topic, in the order of what readers need, and those of no topic last', () => {
    const [energy, people] = [topic(1, 'Ökad energi'), topic(2, 'Arbetskraft')];
    const groups = groupsOf(
      [
        guide(1, { topics: [energy], need: 'sänka elen' }),
        guide(2, { title: 'Övrigt' }),
        guide(3, { topics: [people, energy] }),
        guide(4, { topics: [energy], need: 'byta lampor' }),
      ],
      'sv',
    );
    expect(groups.map(({ topic: own, guides }) => [own?.title, guides.map(({ id }) => id)])).toEqual([
      ['Arbetskraft', [3]],
      ['Ökad energi', [4, 1]],
      [undefined, [2]],
    ]);
    expect(groupsOf([], 'sv')).toEqual([]);
  });

  it.each([
    [1, ['day']],
    [480, ['day']],
    [481, ['week']],
    [2400, ['week']],
    [2401, ['longer']],
    [undefined, []],
  ])('knows how long %s minutes are', (minutes, time) => {
    const facts = { audience: [], reviewDue: false, ...(minutes === undefined ? {} : { minutes }) };
    expect(guideValues(guide(1, { guide: facts })).time).toEqual(time);
  });
});

describe('The day after', () => {
  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-12-31', '2027-01-01'],
    ['2026-03-28', '2026-03-29'],
  ])('%s is %s', (day, next) => expect(dayAfter(day)).toBe(next));
});
