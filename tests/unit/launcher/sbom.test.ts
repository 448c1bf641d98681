import { expect, test } from 'vitest';
import { makeSbom } from '../../../launcher/supply-chain/sbom.ts';

test('the bill of materials tells in CycloneDX what runs with the product, and not what tests it', async () => {
  const sbom = await makeSbom();
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'bruket' } } });
  const names = sbom.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['payload', 'next', 'astro']));
  expect(names).not.toContain('vitest');
});
