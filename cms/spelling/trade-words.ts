import type { Language } from '../../common/languages.ts';

/** Words of industry and its transition that the dictionaries lack. What only one house writes stands in its own list. */
export const tradeWords: Record<Language, string[]> = {
  sv: words(`
    bioekonomi bioekonomin biokol biokolet börvärde börvärden börvärdet elektrobränsle elektrobränslen ställpunkt
    ställpunkten ställpunkter ställpunkterna återvinningsbar återvinningsbara återvinningsbart återvinningsbarhet
    återvinningsbarheten
  `),
  en: words(`
    agrivoltaics cyberattack cyberattacks ironworks offcut offcuts workwear bioeconomy biochar bioenergy biorefinery biorefineries decarbonise decarbonised decarbonising
    decarbonisation digitalise digitalised digitalising digitalisation electrification exchanger exchangers electrolyser
    electrolysers funder funders recyclability recyclable sawn swarf switchgear upskill upskilling reskilling verifier
    verifiers webinar webinars whitepaper
  `),
};

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
