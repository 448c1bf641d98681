import { describe, expect, it } from 'vitest';
import { maxQueryLength, normaliseQuery } from '../../../../common/protocol/search-report.ts';
import { createSearchReporter, settledAfter } from '../../../../site/search/page/report.ts';

describe('A query is counted in one form', () => {
  it.each([
    ['  Tryckluft ', 'tryckluft'],
    ['ÅNGA\t  och\n ström', 'ånga och ström'],
    ['a\u030Anga', 'ånga'],
    ['sol\u0000\u202Ecell', 'sol cell'],
    ['   ', ''],
  ])('%j as %j', (written, counted) => {
    expect(normaliseQuery(written)).toBe(counted);
  });

  it('is cut, but not within a character', () => {
    const counted = normaliseQuery('😀'.repeat(maxQueryLength + 5));
    expect(Array.from(counted)).toEqual(Array.from({ length: maxQueryLength }, () => '😀'));
  });

  it('stays as it is when it is counted again', () => {
    const once = normaliseQuery(`${'x'.repeat(maxQueryLength - 1)} y`);
    expect(normaliseQuery(once)).toBe(once);
  });
});

function reader(options: { address?: string | undefined; cameBack?: boolean } = {}) {
  const sent: string[] = [];
  let time = 0;
  const reporter = createSearchReporter({
    address: 'https://cms.example/search-report',
    language: 'sv',
    now: () => time,
    cameBack: false,
    send: (_, body) => {
      const { query, outcome } = JSON.parse(body) as { query: string; outcome: string };
      sent.push(`${query}: ${outcome}`);
    },
    ...options,
  });
  return {
    ...reporter,
    sent,
    wait(milliseconds: number) {
      time += milliseconds;
    },
    type(query: string, found: number) {
      for (let end = 1; end <= query.length; end += 1) {
        reporter.searched(query.slice(0, end), found);
        time += 300;
      }
    },
  };
}

describe('The search page tells which searches did not help', () => {
  it('not the letters on the way, only what stands when the reader leaves', () => {
    const { type, leave, sent } = reader();
    type('vätgas', 0);
    expect(sent).toEqual([]);
    leave();
    expect(sent).toEqual(['vätgas: nothing']);
  });

  it('when the reader turns to another query, if the former stood for a while', () => {
    const { searched, wait, sent } = reader();
    searched('vätgas', 0);
    wait(settledAfter);
    searched('solceller', 4);
    expect(sent).toEqual(['vätgas: nothing']);
    wait(settledAfter - 1);
    searched('ånga', 0);
    expect(sent).toEqual(['vätgas: nothing']);
  });

  it('nothing of a query that is typed on, even after a pause', () => {
    const { searched, wait, leave, sent } = reader();
    searched('energi', 20);
    wait(60_000);
    searched('energikartläggning', 2);
    leave();
    expect(sent).toEqual(['energikartläggning: unfollowed']);
  });

  it('of a query that is wiped out after a while', () => {
    const { searched, wait, sent } = reader();
    searched('vätgas', 0);
    wait(settledAfter);
    searched('', 0);
    expect(sent).toEqual(['vätgas: nothing']);
  });

  it('that results were found and none opened', () => {
    const { searched, leave, sent } = reader();
    searched('Tryckluft', 3);
    leave();
    expect(sent).toEqual(['tryckluft: unfollowed']);
  });

  it('nothing when a result was opened, also not later', () => {
    const { searched, followed, leave, wait, sent } = reader();
    searched('tryckluft', 3);
    followed();
    leave();
    wait(settledAfter);
    searched('ånga', 1);
    wait(settledAfter);
    searched('tryckluft', 3);
    wait(settledAfter);
    searched('', 0);
    expect(sent).toEqual(['ånga: unfollowed']);
  });

  it('each query once, however often the reader leaves', () => {
    const { searched, leave, sent } = reader();
    searched('vätgas', 0);
    leave();
    leave();
    searched('vätgas', 0);
    leave();
    expect(sent).toEqual(['vätgas: nothing']);
  });

  it('that something was found if only filters hid it', () => {
    const { searched, leave, sent } = reader();
    searched('vätgas', 5);
    searched('vätgas', 0);
    leave();
    expect(sent).toEqual(['vätgas: unfollowed']);
  });

  it('nothing once more of the query to which the reader comes back', () => {
    const { searched, leave, wait, sent } = reader({ cameBack: true });
    searched('vätgas', 0);
    wait(settledAfter);
    searched('ånga', 0);
    leave();
    expect(sent).toEqual(['ånga: nothing']);
  });

  it('nothing that looks personal', () => {
    const { searched, leave, wait, sent } = reader();
    searched('anna.ek@exempel.se', 0);
    wait(settledAfter);
    searched('0701234567', 0);
    leave();
    expect(sent).toEqual([]);
  });

  it('nothing when nobody wants to know', () => {
    const { searched, leave, sent } = reader({ address: undefined });
    searched('vätgas', 0);
    leave();
    expect(sent).toEqual([]);
  });

  it('with language, query and outcome, and nothing else', () => {
    const bodies: unknown[] = [];
    const reporter = createSearchReporter({
      address: '/',
      language: 'en',
      cameBack: false,
      send: (_, body) => bodies.push(JSON.parse(body)),
    });
    reporter.searched('Hydrogen', 0);
    reporter.leave();
    expect(bodies).toEqual([{ language: 'en', query: 'hydrogen', outcome: 'nothing' }]);
  });

  it('does not notice a browser without beacons', () => {
    const reporter = createSearchReporter({ address: 'https://cms.example/', language: 'sv' });
    reporter.searched('vätgas', 0);
    expect(() => reporter.leave()).not.toThrow();
  });
});
