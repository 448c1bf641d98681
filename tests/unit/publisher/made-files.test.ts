import { linkSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeFileAddress, pageOfMadeFile } from '../../../common/made-files.ts';
import type { WantedFile } from '../../../publisher/made/made-files.ts';
import { keyOf, openMadeStore } from '../../../publisher/made/made-store.ts';
import { createMaker } from '../../../publisher/made/maker.ts';
import { createMakeQueue } from '../../../publisher/made/make-queue.ts';
import { printable } from '../../../publisher/made/printable.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bruket-made-'));
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

describe('A file beside a page', () => {
  it('is known by its address, and the page by that of the file', () => {
    expect(madeFileAddress('document', '/guider/elen/')).toBe('/guider/elen/elen.pdf');
    expect(pageOfMadeFile('/guider/elen/elen.pdf')).toBe('/guider/elen/');
    expect(pageOfMadeFile('/guider/elen/share.jpg')).toBe('/guider/elen/');
    expect(pageOfMadeFile('/guider/elen/annan.pdf')).toBeUndefined();
    expect(pageOfMadeFile('/guider/elen/')).toBeUndefined();
  });

  it('is another file with other data, templates or another kind', () => {
    const key = keyOf({ template: 'document', data: { title: 'a' } }, 'x');
    expect(keyOf({ template: 'document', data: { title: 'a' } }, 'x')).toBe(key);
    expect(keyOf({ template: 'document', data: { title: 'b' } }, 'x')).not.toBe(key);
    expect(keyOf({ template: 'share', data: { title: 'a' } }, 'x')).not.toBe(key);
    expect(keyOf({ template: 'document', data: { title: 'a' } }, 'y')).not.toBe(key);
  });
});

describe('The store of made files', () => {
  it('finds a file after a start, and drops one that is not as it was made', () => {
    openMadeStore(folder).put('key', Buffer.from('content'));
    const store = openMadeStore(folder);
    const file = store.find('key')!;
    expect(store.drop(file)).toBe(false);
    writeFileSync(file.path, 'damaged');
    expect(store.drop(file)).toBe(true);
    expect(store.find('key')).toBeUndefined();
  });

  it('remembers why a file could not be made until that is forgotten', () => {
    openMadeStore(folder).noteFailure('key', 'no picture');
    const store = openMadeStore(folder);
    expect(store.failureOf('key')).toBe('no picture');
    store.forgetFailures();
    expect(openMadeStore(folder).failureOf('key')).toBeUndefined();
  });

  it('is swept of what has been public nowhere for a day, and keeps the rest', () => {
    const store = openMadeStore(folder);
    store.put('public', Buffer.from('a'));
    store.put('unused', Buffer.from('b'));
    linkSync(store.find('public')!.path, path.join(folder, '.public'));
    store.sweep();
    expect(store.find('unused')).toBeDefined();
    vi.useFakeTimers({ now: statSync(store.find('unused')!.path).ctimeMs + 25 * 60 * 60 * 1000 });
    store.sweep();
    expect(store.find('unused')).toBeUndefined();
    expect(store.find('public')).toBeDefined();
    expect(readdirSync(folder).filter((name) => name.startsWith('unused'))).toEqual([]);
  });
});

describe('Whoever makes files', () => {
  it('holds nothing against one that it was stopped at', async () => {
    const store = openMadeStore(folder);
    const maker = createMaker(store, { bundle: folder, pictures: folder });
    const made = maker.make({
      ...{ key: 'key', page: '/', address: '/share.jpg' },
      template: 'share',
      data: {},
    });
    await setImmediate();
    maker.stop();
    await made;
    expect([store.find('key'), store.failureOf('key')]).toEqual([undefined, undefined]);
  });
});

describe('The queue of files', () => {
  const file = (address: string, key: string): WantedFile => ({
    ...{ address, key, page: '/sida/', template: 'document', data: {} },
  });

  it('tells of a page when all its files are made, also where one has changed meanwhile', async () => {
    const made: string[] = [];
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const maker = {
      async make({ key }: WantedFile) {
        if (key === 'old') await promise;
        made.push(key);
      },
      stop() {},
    };
    const ready = Promise.withResolvers<undefined>();
    const queue = createMakeQueue(maker, { onReady: () => ready.resolve(undefined), onError() {} });
    queue.want([file('/sida/sida.pdf', 'old'), file('/sida/share.jpg', 'picture')]);
    queue.want([file('/sida/sida.pdf', 'new')]);
    expect(queue.takeReady()).toEqual([]);
    resolve(undefined);
    await ready.promise;
    expect(made).toEqual(['old', 'picture', 'new']);
    expect(queue.takeReady()).toEqual(['/sida/']);
  });

  it('does not tell of a page whose file could not be kept, and makes it later', async () => {
    vi.useFakeTimers();
    let isFull = true;
    const maker = { make: () => (isFull ? Promise.reject(new Error('full')) : Promise.resolve()), stop() {} };
    const errors: unknown[] = [];
    const queue = createMakeQueue(maker, { onReady() {}, onError: (error) => errors.push(error) });
    queue.want([file('/sida/sida.pdf', 'key')]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(errors).toHaveLength(1);
    expect(queue.takeReady()).toEqual([]);
    isFull = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(queue.takeReady()).toEqual(['/sida/']);
  });
});

describe('Words for a file', () => {
  const latin = (code: number) => code >= 0x20 && code < 0x250;

  it.each([
    ['what no font has becomes a question mark', 'a\u4f60b', 'a?b'],
    ['accents and signs without a look are left out', 'a\u0489\ufe0f\u0007', 'a'],
    ['letters of mathematics become plain ones', '\u{1d518}', 'U'],
    ['half a character becomes a question mark', 'a\ud800', 'a?'],
    ['letters with accents are one', 'a\u030a', 'å'],
  ])('%s', (_, given, expected) => {
    expect(printable({ text: given }, latin)).toEqual({ text: expected });
  });

  it('leave lines a place to break in long words alone, and never in addresses', () => {
    const long = 'a'.repeat(60);
    const { text, address } = printable({ text: `${long} kort`, address: long }, latin);
    expect(text.split('\u200b').length).toBeGreaterThan(3);
    expect(text.replaceAll('\u200b', '')).toBe(`${long} kort`);
    expect(address).toBe(long);
  });
});
