import { describe, expect, it } from 'vitest';
import { createLatest } from '../../../cms/admin/preview/latest.ts';
import { cut } from '../../../cms/admin/preview/page-facts.ts';

describe('What is done for the latest key', () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

  it('is done once for keys that come together, and once more for those that came meanwhile', async () => {
    const ended: (() => void)[] = [];
    const latest = createLatest(() => new Promise<void>((resolve) => ended.push(resolve)), 1);
    latest.want();
    latest.want();
    await settle();
    expect(ended).toHaveLength(1);
    latest.want();
    latest.want();
    await settle();
    expect(ended).toHaveLength(1);
    ended[0]?.();
    await settle();
    expect(ended).toHaveLength(2);
    ended[1]?.();
    await settle();
    expect(ended).toHaveLength(2);
  });

  it('is done no more when the pane is closed', async () => {
    let times = 0;
    const latest = createLatest(() => Promise.resolve(void (times += 1)), 1);
    latest.want();
    latest.end();
    await settle();
    expect(times).toBe(0);
  });
});

it('a title is cut at the end of a word', () => {
  expect(cut('Stål utan kol', 13)).toBe('Stål utan kol');
  expect(cut('Stål utan kol', 9)).toBe('Stål utan …');
  expect(cut('Elektrostålugnsomställning', 10)).toBe('Elektrostå …');
});
