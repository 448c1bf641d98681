/** What the dictionary does not tell: it is made to catch misspelt words, not to tell parts from chance. */

const set = (text: string) => new Set(text.trim().split(/\s+/));

/** Short words that are common in compounds. Others of their length are more often chance than part. */
export const shortParts = set(`
  app art bad bas bil bio bok bro båt dag dal del eko el eld fas fat fel fil fog fot fri gas hav hud hus hål idé jul kod
  kol kyl kök köp lag led lim liv lok lån län lön mat mur mål nät ord par rad ram ris rum råd rör sak sjö sol små syn
  såg tak tal test tid trä tåg ugn val ved vik vin väg yta zon ånga år ägg öl
`);

/** Forms that open compounds and that the dictionary lacks or lays to another word, with their words. */
export const moreOpenings = new Map(
  Object.entries({
    barr: 'barr',
    bygde: 'bygd',
    bygg: 'bygg',
    dags: 'dag',
    data: 'data',
    el: 'el',
    fall: 'fall',
    flis: 'flis',
    gods: 'gods',
    gran: 'gran',
    kall: 'kall',
    krav: 'krav',
    ladd: 'ladda',
    led: 'led',
    lim: 'lim',
    läns: 'län',
    lån: 'lån',
    låne: 'lån',
    malm: 'malm',
    medie: 'medie',
    mäss: 'mässa',
    mät: 'mäta',
    nano: 'nano',
    rost: 'rost',
    rör: 'rör',
    skörde: 'skörd',
    slam: 'slam',
    spill: 'spill',
    syr: 'syre',
    vät: 'väte',
    års: 'år',
  }),
);

/** Words that close compounds and that the dictionary allows alone. */
export const moreClosings = set(`
  akt atom delar delarna disk fukt garn halm kalk kisel klor koks kork lack lera malm ting
`);

/** They make words with meanings of their own; nobody looks for what follows them. */
export const prefixes = set(`
  av an bak bi bort borta efter fler fram från för före genom halv hel hem hög in inne inom innan låg med mellan
  miss mot ned ner om på sam själv sär till under upp uppe ur ut utan ute utom van vid vidare väl åter över
`);

/** Words that compounds seldom end in, and others often. */
export const misread = set(`
  ande are art else farande förande ing ingen isk lig ling logisk läggning ning ring sam tagande tagare vis
`);

/** As many Swedish surnames and places end, also in the genitive. */
export const nameEnding =
  /(backa|berg|blad|bo|borg|by|bäck|dahl|dal|feldt|fors|gren|hamn|hed|holm|hult|hus|kvist|köping|land|lund|mark|[qk]vist|quist|rud|sjö|sson|stad|stedt|strand|ström|torp|vik|ås|ö)s?$/;
