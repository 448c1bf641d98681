import type { Language } from '../../../common/languages.ts';
import type { Random } from './random.ts';

/** In order of how common they are. */
const little: Record<Language, string[]> = {
  sv: words(`och i att en som det för på är av med den till har de ett om vi inte kan från var så men
    sig eller när också efter vid mellan under där över nu redan både mer fler detta här genom utan`),
  en: words(`the and of to in a is for that with on as are by be at from it this have an or not we can
    more which their has also after when between both than through already where now without into`),
};

const common: Record<Language, string[]> = {
  sv: words(`företag projekt arbete region år energi process produktion samarbete stöd material kunskap
    utveckling anläggning verkstad lösning resultat medarbetare besparing investering underleverantör
    satsning forskning råvara skog stål massa papper fiber värme kyla ånga tryckluft ventilation motor
    pump ugn gjuteri sågverk bruk bygd län kommun högskola park kluster klimat utsläpp vatten avfall
    spill återvinning kretslopp elektrifiering automation sensor data mätning analys modell prototyp
    test pilot demonstration utbildning kurs handledning rådgivning finansiering ansökan beslut rapport
    visar minskar ökar startar deltar leder bygger prövar sparar mäter delar utvecklar planerar
    gemensam ny stor liten lokal hållbar fossilfri digital cirkulär snabb säker enkel billig varm`),
  en: words(`company project work region year energy process production cooperation support material
    knowledge development plant workshop solution result employee saving investment supplier effort
    research forest steel pulp paper fibre heat cooling steam air ventilation motor pump furnace
    foundry sawmill mill district county municipality university park cluster climate emission water
    waste scrap recycling cycle electrification automation sensor data measurement analysis model
    prototype test pilot demonstration training course guidance advice funding application decision
    report shows reduces increases starts takes leads builds tries saves measures shares develops plans
    joint new large small local sustainable fossil-free digital circular fast safe simple cheap warm`),
};

/** Both halves of words that Swedish writes together and English apart. */
const halves = {
  first: words(`energi skogs stål arbets miljö process material produktions klimat kunskaps vatten värme
    avfalls industri verkstads region maskin data mät kvalitets säkerhets utsläpps råvaru fiber transport
    lager inköps kemi bruks gruv plast trä metall ljus luft kyl ång el bio järn pappers massa båt bil`),
  last: words(`effektivisering omställning utveckling analys plan mätning system krav flöde grupp nätverk
    center park labb projekt besparing kostnad avtal underhåll styrning användning återvinning behov
    förlust balans modell teknik lösning verktyg rapport ledning samordning kartläggning hantering`),
};
const compounds = halves.first.flatMap((first) => halves.last.map((last) => first + last));

function words(text: string): string[] {
  return text.split(/\s+/);
}

function word(random: Random, language: Language): string {
  const dice = random.below(100);
  if (dice < 42) return random.pickCommon(little[language]);
  if (dice < 90 || language === 'en') return random.pickCommon(common[language]);
  return random.pickCommon(compounds);
}

/** Begins with a capital and ends without a stop. */
export function phrase(random: Random, language: Language, count: number): string {
  const text = Array.from({ length: count }, () => word(random, language)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** About `count` words in sentences of 7 to 20 words. */
export function prose(random: Random, language: Language, count: number): string {
  const sentences: string[] = [];
  for (let written = 0; written < count;) {
    const length = 7 + random.below(14);
    sentences.push(`${phrase(random, language, length)}.`);
    written += length;
  }
  return sentences.join(' ');
}
