import { describe, expect, it } from 'vitest';
import { bar, countText } from '../../../launcher/terminal/count.ts';

describe('How far a step has come', () => {
  it('is told as a count with its rate', () => {
    expect(countText({ done: 1500, total: 20_295 }, 2000)).toBe('1,500 of 20,295, 750 a second');
  });

  it('is drawn as long as its part of the whole', () => {
    expect(bar({ done: 0, total: 8 })).toBe(`${'░'.repeat(24)} 0 %`);
    expect(bar({ done: 2, total: 8 })).toBe(`${'█'.repeat(6)}${'░'.repeat(18)} 25 %`);
    expect(bar({ done: 8, total: 8 })).toBe(`${'█'.repeat(24)} 100 %`);
  });

  it('is whole where there is nothing to do', () => {
    expect(bar({ done: 0, total: 0 })).toContain('100 %');
  });
});
