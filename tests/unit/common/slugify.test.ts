import fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { slugify } from '../../../common/slugify.ts';

describe('A slug', () => {
  it('writes å, ä and ö as a, a and o', () => {
    expect(slugify('Ökad ärlighet på Åland')).toBe('okad-arlighet-pa-aland');
  });

  it('drops other accents, punctuation and quotation marks', () => {
    expect(slugify('Résumé: “så här” går det – steg 2!')).toBe('resume-sa-har-gar-det-steg-2');
    expect(slugify("Företagarnas' väg, Łódź & Ærø")).toBe('foretagarnas-vag-lodz-aero');
  });

  it('is written as if what nobody sees were not there', () => {
    expect(
      slugify('\ufeffEnergi\u00adeffektiviserings\u200bstöd\u202e för o\ufb00entlig se\u00adk\u200dtor'),
    ).toBe('energieffektiviseringsstod-for-offentlig-sektor');
  });

  it('has a word for each sign that stands for letters', () => {
    expect(slugify('CO₂ & H₂O/m² – Œuvre™ İstanbul')).toBe('co2-h2o-m2-oeuvre-istanbul');
  });

  it('is cut between words when the title is long', () => {
    const slug = slugify('industrins omställning '.repeat(20));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/(industrins|omstallning)$/);
  });

  it('is empty when a title has no letter or digit of ours', () => {
    expect(slugify('— 🌲 —')).toBe('');
  });

  it('stays what it is when made again, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugify(title);
        expect(slugify(slug)).toBe(slug);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
});
