import { expect, it } from 'vitest';
import { uploadsInTurn } from '../../../cms/rest/uploads-in-turn.ts';

const upload = (path: string, size = 2_000_000) =>
  new Request(`http://cms/api/${path}`, { method: 'POST', headers: { 'content-length': String(size) } });

it('files are taken a few at a time, in the order in which they came, and one that fails holds up none', async () => {
  let [now, most] = [0, 0];
  const order: number[] = [];
  const answers = Array.from({ length: 20 }, (_, index) =>
    uploadsInTurn(upload('media?locale=sv'), async () => {
      order.push(index);
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      if (index % 4 === 0) throw new Error('boom');
      return new Response(String(index));
    }).catch(() => undefined),
  );
  expect((await Promise.all(answers)).filter(Boolean)).toHaveLength(15);
  expect(most).toBe(3);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

it('what brings no file waits for none', async () => {
  let end = () => {};
  const slow = () => new Promise<Response>((resolve) => (end = () => resolve(new Response())));
  const ends = [1, 2, 3].map(() => {
    const answered = uploadsInTurn(upload('files'), slow);
    return { answered, end };
  });
  const others = [upload('guides/3'), upload('media/7', 900), new Request('http://cms/api/media')];
  for (const request of others)
    expect((await uploadsInTurn(request, () => Promise.resolve(new Response('now')))).status).toBe(200);
  for (const one of ends) one.end();
  await Promise.all(ends.map(({ answered }) => answered));
});
