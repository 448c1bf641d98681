import type { Language } from '../languages.ts';

/** Words that people ask with, but not for. */
export const stopWords: Record<Language, ReadonlySet<string>> = {
  sv: words(`
    och eller men att som om för till från av med utan mot vid i på under över efter innan mellan hos genom
    en ett den det de dem denna detta dessa min mitt mina vår vårt våra er ert era sin sitt sina deras hans hennes
    jag vi man du ni han hon hen oss mig dig sig
    är var vara varit blir bli blev har ha hade kan kunna kunde ska skall skulle ska vill vilja måste bör får få fick
    hur vad vem vilka vilken vilket när varför varifrån vart finns finnas gör göra går gå det där här då så också
    bara mer mest mycket många några någon något alla allt inte ej nu bäst bästa bra sätt kring inom hjälp
    behöver behöva söker söka hittar hitta vet veta undrar använder använda kommer komma ta tar ge ger ny nya nytt sak saker`),
  en: words(`
    and or but that which as if for to from of with without against at by in on under over after before between
    through about into a an the this these those my our your their its his her i we you they he she it us me
    is are was were be been has have had can could shall should will would must may might do does did get gets got
    how what who whom which when why where there here then so also only more most much many some any all not no now
    best good way ways need needs want wants find finds know use uses using apply make makes take give help
    new thing things other others worth`),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}
