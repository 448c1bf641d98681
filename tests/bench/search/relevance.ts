import type { JudgedQuery } from './judged-queries.ts';

/** How well queries were answered; means over queries, 0 to 1. */
export interface Relevance {
  queries: number;
  /** Share of queries whose first result is relevant. */
  success1: number;
  /** Share of queries with a relevant result among the first five. */
  success5: number;
  /** Mean reciprocal rank of the first relevant result. */
  mrr: number;
  /** Normalised discounted cumulative gain of the first ten, with a gain of 2^grade − 1 (Burges et al., 2005). */
  ndcg10: number;
}

/** A query with the documents that it found, the best first. */
export interface Answer {
  judged: JudgedQuery;
  found: string[];
}

/** Of queries that have an answer. */
export function relevanceOf(answers: Answer[]): Relevance {
  const mean = (value: (answer: Answer) => number) =>
    answers.reduce((sum, answer) => sum + value(answer), 0) / answers.length;
  return {
    queries: answers.length,
    success1: mean((answer) => Number(rankOf(answer) <= 1)),
    success5: mean((answer) => Number(rankOf(answer) <= 5)),
    mrr: mean((answer) => 1 / rankOf(answer)),
    ndcg10: mean(ndcg10),
  };
}

/** Of the first relevant document, from 1. */
function rankOf({ judged, found }: Answer): number {
  const place = found.findIndex((document) => judged.relevant.has(document));
  return place < 0 ? Infinity : place + 1;
}

function ndcg10({ judged: { relevant }, found }: Answer): number {
  const ideal = [...relevant.values()].sort((a, b) => b - a);
  return gainOf(found.map((document) => relevant.get(document) ?? 0)) / gainOf(ideal);
}

function gainOf(grades: number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

/** How many of the queries that nothing answers were answered with nothing. */
export function keptSilent(answers: Answer[]): { queries: number; silent: number } {
  return { queries: answers.length, silent: answers.filter(({ found }) => found.length === 0).length };
}
