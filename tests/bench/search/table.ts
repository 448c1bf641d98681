import { columns, kilobytes, milliseconds, seconds, type Line } from '../table.ts';
import type { Answers, SearchCosts } from './index.ts';
import type { Typing } from './typing.ts';
import { keptSilent, relevanceOf, type Answer } from './relevance.ts';

/** One line an engine, then one a group of queries, for a terminal. */
export function relevanceTable(answers: Answers, typing: Record<string, Typing>): string {
  const engines = Object.keys(answers);
  const answered = (all: Answer[]) => all.filter(({ judged }) => judged.relevant.size > 0);
  const groups = new Map(
    Object.values(answers)
      .flat()
      .map(({ judged }) => [judged.group, judged.relevant.size > 0]),
  );
  const inGroup = (engine: string, group: string) =>
    (answers[engine] ?? []).filter(({ judged }) => judged.group === group);
  const overall = engines.map((engine): Line => {
    const { success1, success5, mrr, ndcg10 } = relevanceOf(answered(answers[engine] ?? []));
    return [engine, ...[success1, success5, mrr, ndcg10].map(share)];
  });
  const byGroup = [...groups]
    .filter(([, isAnswered]) => isAnswered)
    .map(([group]): Line => {
      const count = inGroup(engines[0] ?? '', group).length;
      return [
        `${group} (${count})`,
        ...engines.map((engine) => share(relevanceOf(inGroup(engine, group)).ndcg10)),
      ];
    });
  const silent = engines.map((engine) => {
    const { queries, silent: kept } = keptSilent(
      (answers[engine] ?? []).filter(({ judged }) => judged.relevant.size === 0),
    );
    return `${kept} of ${queries}`;
  });
  return columns([
    ['', 'success@1', 'success@5', 'MRR', 'nDCG@10'],
    ...overall,
    [''],
    ['nDCG@10', ...engines],
    ...byGroup,
    ['answered with nothing', ...silent],
    ['typed, and nothing suggested', ...engines.map((engine) => silentShare(typing[engine]))],
  ]).join('\n');
}

function silentShare(typing: Typing | undefined): string {
  return typing ? `${((100 * typing.silent) / typing.states).toFixed(1)} %` : '';
}

/** The same as figures, with each query that was not answered as it should be. */
export function summary(answers: Answers) {
  return Object.fromEntries(
    Object.entries(answers).map(([engine, all]) => {
      const [answered, unanswerable] = [true, false].map((is) =>
        all.filter(({ judged }) => judged.relevant.size > 0 === is),
      ) as [Answer[], Answer[]];
      const queries = all.map(({ judged, found }) => ({
        query: judged.query,
        language: judged.language,
        group: judged.group,
        ndcg10: judged.relevant.size > 0 ? relevanceOf([{ judged, found }]).ndcg10 : undefined,
        found: found.slice(0, 10),
      }));
      return [engine, { ...relevanceOf(answered), ...keptSilent(unanswerable), answers: queries }];
    }),
  );
}

/** What searches with each engine cost at one size. */
export function costTable({ documents, engines }: SearchCosts): string {
  return columns([
    [`${documents} bilingual documents`, 'cold', 'further p50', 'max', 'time p50', 'p95', 'max', 'indexing'],
    ...Object.entries(engines).map(
      ([name, { cold, further, milliseconds: time, seconds: indexing }]): Line => [
        name,
        ...[cold, further.p50, further.max].map(kilobytes),
        ...[time.p50, time.p95, time.max].map(milliseconds),
        seconds(indexing),
      ],
    ),
  ]).join('\n');
}

const share = (value: number) => value.toFixed(2);
