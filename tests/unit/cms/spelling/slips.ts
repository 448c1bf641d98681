import type { Language } from '../../../../common/languages.ts';

/** Slips of the pen and of the ear, with what was meant. */
export const slips: Record<Language, [wrong: string, right: string][]> = {
  sv: pairs(`
    komunikation:kommunikation intresant:intressant exemplevis:exempelvis nödvändit:nödvändigt
    samarbette:samarbete skogsindusrin:skogsindustrin energieffektvisering:energieffektivisering
    hålbarhet:hållbarhet kompetansutveckling:kompetensutveckling inovation:innovation innovatons:innovations
    projekct:projekt utveklas:utvecklas tilsammans:tillsammans möjlighter:möjligheter möjlihet:möjlighet
    företgaet:företaget företagg:företag regoinen:regionen omstälningen:omställningen
    klimatpåvärkan:klimatpåverkan koldoxid:koldioxid finasiering:finansiering fianansierad:finansierad
    invetering:investering minksar:minskar ökarr:ökar utsläpen:utsläppen produkton:produktion
    produktionnen:produktionen tilverkning:tillverkning tilväxt:tillväxt
    arbetslivserfarehet:arbetslivserfarenhet rapporen:rapporten resultattet:resultatet forskining:forskning
    forksare:forskare universtitet:universitet högskollan:högskolan kommunnen:kommunen
    myndigheterrna:myndigheterna pressmedelande:pressmeddelande medelar:meddelar ansökann:ansökan
    stödjjer:stödjer erbjdauer:erbjuder berätar:berättar desutom:dessutom självklarrt:självklart
    eftersm:eftersom framförallltt:framförallt igenomföra:genomföra genomförrande:genomförande
    teknologisht:teknologiskt tekink:teknik digitalisernig:digitalisering automtisering:automatisering
    cirkullär:cirkulär återvining:återvinning materjal:material kostnadeffektiv:kostnadseffektiv
    besluttade:beslutade anläggningn:anläggningen verksamhett:verksamhet vikitg:viktig
  `),
  en: pairs(`
    accomodate:accommodate recieve:receive seperate:separate enviroment:environment buisness:business
    definately:definitely organistion:organisation organisaton:organisation goverment:government
    sustainabilty:sustainability sustainble:sustainable industy:industry comitted:committed commited:committed
    collaberation:collaboration colaboration:collaboration efficency:efficiency efficent:efficient
    energey:energy manufacuring:manufacturing manufacturig:manufacturing developement:development
    reserch:research reasearch:research univeristy:university knowlege:knowledge oppurtunity:opportunity
    oppertunities:opportunities occured:occurred succesful:successful sucessful:successful neccessary:necessary
    necesary:necessary begining:beginning beleive:believe acheive:achieve acheived:achieved calender:calendar
    commision:commission comunication:communication competetive:competitive electrisity:electricity
    emmissions:emissions emisions:emissions equiptment:equipment experiance:experience finacial:financial
    foriegn:foreign guarentee:guarantee immediatly:immediately independant:independent intrest:interest
    maintainance:maintenance maintenence:maintenance measurment:measurement occassion:occasion
    partnershp:partnership persistant:persistent posible:possible proccess:process programe:programme
    recomend:recommend reccommend:recommend refered:referred responsability:responsibility similiar:similar
    suport:support technolgy:technology tommorow:tomorrow transiton:transition untill:until wich:which
  `),
};

function pairs(text: string): [string, string][] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong = '', right = ''] = pair.split(':');
      return [wrong, right];
    });
}
