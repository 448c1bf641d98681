const lines = (text: string) => text.trim().split(/\s*\n\s*/);
const words = (text: string) => text.trim().split(/\s+/);

/** A compound, then its parts and the shorter compounds in it. */
export const compounds = new Map(
  lines(`
    innovationsstöd innovation stöd
    innovationsstödet innovation stödet
    energieffektivisering energi effektivisering
    energieffektiviseringen energi effektiviseringen
    energieffektiviseringsstöd energi effektivisering stöd energieffektivisering effektiviseringsstöd
    arbetsmiljö arbete miljö
    arbetsmiljöarbete arbete miljö miljöarbete
    arbetsmarknad arbete marknad
    arbetsgivare arbete givare
    arbetskraft arbete kraft
    arbetsplats arbete plats
    arbetsgrupp arbete grupp
    näringsliv näring liv
    näringslivet näring livet
    näringslivsutveckling näring liv utveckling näringsliv
    näringspolitik näring politik
    stålindustri stål industri
    stålindustrin stål industrin
    stålverk stål verk
    stålverket stål verket
    stålproduktion stål produktion
    järnmalm järn malm
    järnverk järn verk
    järnsvamp järn svamp
    masugn massa ugn
    gruvnäring gruva näring
    gruvindustri gruva industri
    metallindustri metall industri
    verkstadsindustri verkstad industri
    processindustri process industri
    pappersindustri papper industri
    pappersbruk papper bruk
    pappersmassa papper massa
    massaindustri massa industri
    massafabrik massa fabrik
    sågverk såg verk
    skogsindustri skog industri
    skogsindustrin skog industrin
    skogsbruk skog bruk
    skogsbruket skog bruket
    skogsråvara skog råvara
    skogsägare skog ägare
    skogsbioekonomi skog bio ekonomi skogsbio bioekonomi
    bioekonomi bio ekonomi
    bioenergi bio energi
    biobränsle bio bränsle
    biogas bio gas
    biokol bio kol
    biomassa bio massa
    restprodukt rest produkt
    fiberråvara fiber råvara
    träfiber trä fiber
    trähus trä hus
    träindustri trä industri
    träbyggande trä byggande
    förpackningsmaterial förpackning material
    materialåtervinning material återvinning
    materialutveckling material utveckling
    metallåtervinning metall återvinning
    plaståtervinning plast återvinning
    avfallshantering avfall hantering
    avfallsanläggning avfall anläggning
    resurseffektivitet resurs effektivitet
    resurseffektiv resurs effektiv
    energieffektiv energi effektiv
    energiomställning energi omställning
    energisystem energi system
    energiförsörjning energi försörjning
    energianvändning energi användning
    energiåtgång energi åtgång
    energikartläggning energi kartläggning
    energibesparing energi besparing
    energilagring energi lagring
    energikostnad energi kostnad
    energimyndigheten energi myndigheten
    Energimyndigheten energi myndigheten
    energirådgivning energi rådgivning
    energirådgivare energi rådgivare
    energiintensiv energi intensiv
    industriomställning industri omställning
    industriföretag industri företag
    industripark industri park
    industriutsläpp industri utsläpp
    klimatomställning klimat omställning
    klimatpåverkan klimat påverkan
    klimatmål klimat mål
    klimatneutral klimat neutral
    klimatklivet klimat klivet
    klimatpolitik klimat politik
    klimatförändring klimat förändring
    klimatanpassning klimat anpassning
    miljöpåverkan miljö påverkan
    miljötillstånd miljö tillstånd
    miljöteknik miljö teknik
    miljönytta miljö nytta
    koldioxid kol dioxid
    koldioxidutsläpp koldioxid utsläpp kol dioxid
    koldioxidinfångning koldioxid infångning kol dioxid
    koldioxidlagring koldioxid lagring kol dioxid
    växthusgas växthus gas växt hus
    växthusgaser växthus gaser växt hus
    vätgas väte gas
    vätgasproduktion väte gas produktion vätgas
    vätgasproducent väte gas producent vätgas
    elektrolysanläggning elektrolys anläggning
    elnät el nät
    elnätet el nätet
    elpris el pris
    elpriser el priser
    elbil el bil
    elbilar el bilar
    elkraft el kraft
    elproduktion el produktion
    elförbrukning el förbrukning
    elanvändning el användning
    elmotor el motor
    kraftnät kraft nät
    kraftvärme kraft värme
    kraftvärmeverk kraft värme verk värmeverk
    fjärrvärme fjärr värme
    fjärrvärmenät fjärr värme nät fjärrvärme
    spillvärme spill värme
    restvärme rest värme
    värmeåtervinning värme återvinning
    värmeväxlare värme växlare
    värmepump värme pump
    värmepumpar värme pumpar
    tryckluft tryck luft
    tryckluftssystem tryck luft system tryckluft
    vindkraft vind kraft
    vindkraftverk vind kraft verk kraftverk
    vindkraftspark vind kraft park vindkraft
    vattenkraft vatten kraft
    vattenkraftverk vatten kraft verk kraftverk
    kärnkraft kärna kraft
    solcell sol cell
    solceller sol celler
    solcellsanläggning sol cell anläggning solcell
    solenergi sol energi
    havsvind hav vind
    vattenrening vatten rening
    vattenförbrukning vatten förbrukning
    processvatten process vatten
    avloppsvatten avlopp vatten
    batterifabrik batteri fabrik
    batteritillverkning batteri tillverkning
    produktionsteknik produktion teknik
    produktionskostnad produktion kostnad
    produktionslinje produktion linje
    produktutveckling produkt utveckling
    tillverkningsindustri tillverkning industri
    tillverkningsindustrin tillverkning industrin
    tillverkningsprocess tillverkning process
    leverantörskedja leverantör kedja
    leverantörskedjor leverantör kedjor
    värdekedja värde kedja
    värdekedjor värde kedjor
    affärsmodell affär modell
    affärsmodeller affär modeller
    affärsutveckling affär utveckling
    affärsutvecklare affär utvecklare
    affärsidé affär idé
    småföretag små företag
    storföretag stor företag
    tillväxtföretag tillväxt företag
    tillväxtmedel tillväxt medel
    regionalfonden regional fonden
    regionutveckling region utveckling
    strukturfond struktur fond
    strukturfonder struktur fonder
    projektledare projekt ledare
    projektledning projekt ledning
    projektmedel projekt medel
    projektägare projekt ägare
    projektstöd projekt stöd
    projektansökan projekt ansökan
    projektpartner projekt partner
    pilotprojekt pilot projekt
    pilotanläggning pilot anläggning
    demonstrationsanläggning demonstration anläggning
    testbädd test bädd
    testbäddar test bäddar
    testmiljö test miljö
    investeringsstöd investering stöd
    investeringsbeslut investering beslut
    företagsstöd företag stöd
    företagsledare företag ledare
    företagskluster företag kluster
    klusterorganisation kluster organisation
    forskningsinstitut forskning institut
    forskningsprojekt forskning projekt
    forskningspark forskning park
    forskningsmedel forskning medel
    kunskapsbank kunskap bank
    kunskapspark kunskap park
    kunskapsöverföring kunskap överföring
    kompetensutveckling kompetens utveckling
    kompetensförsörjning kompetens försörjning
    kompetensbrist kompetens brist
    yrkeshögskola yrke högskola
    yrkesutbildning yrke utbildning
    teknikutveckling teknik utveckling
    teknikcollege teknik college
    teknikpark teknik park
    digitaliseringsprojekt digitalisering projekt
    digitaliseringscheck digitalisering check
    automationslösning automation lösning
    hållbarhetsarbete hållbarhet arbete
    hållbarhetsredovisning hållbarhet redovisning
    hållbarhetsmål hållbarhet mål
    livscykelanalys liv cykel analys livscykel
    livscykel liv cykel
    säkerhetsarbete säkerhet arbete
    kvalitetssäkring kvalitet säkring
    finansieringsstöd finansiering stöd
    finansieringslösning finansiering lösning
    ansökningsomgång ansökning omgång
    utlysningstext utlysning text
    beslutsunderlag beslut underlag
    pressmeddelande press meddelande
    pressmeddelanden press meddelanden
    presskontakt press kontakt
    pressbild press bild
    pressbilder press bilder
    nyhetsbrev nyhet brev
    nyhetsrum nyhet rum
    fallstudie fall studie
    fallstudier fall studier
    mätsystem mäta system
    mätdata mäta data
    styrsystem styra system
    underhållsplan underhåll plan
    ventilationsanläggning ventilation anläggning
    ångpanna ånga panna
    kylvatten kyl vatten
    smältugn smälta ugn
    ljusbågsugn ljusbåge ugn ljus båge
    stångjärn stång järn
    godstransport gods transport
    godstransporter gods transporter
    järnväg järn väg
    lastbil last bil
    lastbilar last bilar
    laddstolpe ladda stolpe
    laddinfrastruktur ladda infrastruktur
    transportsektor transport sektor
    exportindustri export industri
    basindustri bas industri
    basindustrin bas industrin
    kommunstyrelse kommun styrelse
    länsstyrelsen län styrelsen
    landstinget land tinget
    samverkansprojekt samverkan projekt
    samarbetspartner samarbete partner
    nätverksträff nätverk träff nät verk
    styrgrupp styra grupp
    referensgrupp referens grupp
    målgrupp mål grupp
    målgrupper mål grupper
    årsredovisning år redovisning
    årsrapport år rapport
    delrapport del rapport
    slutrapport slut rapport
    delmål del mål
    vägledning väg ledning
    tidplan tid plan
    handlingsplan handling plan
    åtgärdsplan åtgärd plan
    nulägesanalys nuläge analys
    omställningsfonden omställning fonden
    kretsloppssamhälle kretslopp samhälle
    fossilfri fossil fri
    fossilfria fossil fria
    fossilbränsle fossil bränsle
    stålskrot stål skrot
    valsverk vals verk
    gjuterikoncernen gjuteri koncernen
    upphandlingsstöd upphandling stöd
    jordbruksmark jordbruk mark jord bruk
    skördetröska skörd tröska
    cementfabrik cement fabrik
    betongindustri betong industri
    gruvbolag gruva bolag
    malmbrytning malm brytning
    stålbolag stål bolag
    varmvalsning varm valsning
    kallvalsning kall valsning
    rostfritt rost fritt
    syrgas syre gas
    naturgas natur gas
    gasturbin gas turbin
    ångturbin ånga turbin
    reningsverk rening verk
    slamhantering slam hantering
    barrskog barr skog
    granskog gran skog
    virkespris virke pris
    flisleverans flis leverans
    nanocellulosa nano cellulosa
    kartongbruk kartong bruk
    bränslecell bränsle cell
    bränsleceller bränsle celler
    laddstation ladda station
    lastbilschaufför lastbil chaufför last bil
    godståg gods tåg
    hamnavgift hamn avgift
    flygbränsle flyg bränsle
    effektbrist effekt brist
    effekttopp effekt topp
    nätavgift nät avgift
    nätkapacitet nät kapacitet
    elmarknad el marknad
    elhandel el handel
    elstöd el stöd
    balanskraft balans kraft
    frekvensreglering frekvens reglering
    utsläppsrätt utsläpp rätt
    utsläppsrätter utsläpp rätter
    utsläppshandel utsläpp handel
    klimatavtal klimat avtal
    klimatneutralitet klimat neutralitet
    miljömål miljö mål
    miljöbalken miljö balken
    tillståndsprövning tillstånd prövning
    tillståndsprocess tillstånd process
    gränsvärde gräns värde
    mätvärde mäta värde
    bullernivå buller nivå
    arbetsuppgift arbete uppgift
    arbetslöshet arbete löshet
    arbetsliv arbete liv
    arbetstillfälle arbete tillfälle
    jämställdhetsarbete jämställdhet arbete
    ledarskapsutbildning ledarskap utbildning
    lärlingsutbildning lärling utbildning
    studieförbund studie förbund
    högskoleutbildning högskola utbildning
    universitetsstyrelse universitet styrelse
    doktorandprojekt doktorand projekt
    forskarskola forskare skola
    innovationskraft innovation kraft
    innovationssystem innovation system
    innovationsledning innovation ledning
    innovationscheck innovation check
    samhällsbyggnad samhälle byggnad
    samhällsnytta samhälle nytta
    bygdeutveckling bygd utveckling
    landsbygd land bygd
    landsbygdsutveckling landsbygd utveckling land bygd
    stadsplanering stad planering
    bostadsbolag bostad bolag
    fastighetsbolag fastighet bolag
    byggbransch bygg bransch
    byggmaterial bygg material
    stålkonstruktion stål konstruktion
    verkstadsgolv verkstad golv
    maskinoperatör maskin operatör
    processoperatör process operatör
    kvalitetskontroll kvalitet kontroll
    orderingång order ingång
    omsättningstillväxt omsättning tillväxt
    aktiebolag aktie bolag
    börsbolag börs bolag
    bolagsstämma bolag stämma
    styrelseordförande styrelse ordförande
    styrelseledamot styrelse ledamot
    kommunalråd kommunal råd
    regionråd region råd
    regionstyrelse region styrelse
    landshövding land hövding
    branschorganisation bransch organisation
    intresseorganisation intresse organisation
    medlemsföretag medlem företag
    dotterbolag dotter bolag
    moderbolag moder bolag
    kapitalförsörjning kapital försörjning
    riskkapital risk kapital
    lånegaranti lån garanti
    kreditgaranti kredit garanti
    bidragsansökan bidrag ansökan
    programperiod program period
    delprojekt del projekt
    slutkonferens slut konferens
    workshopserie workshop serie
    frukostmöte frukost möte
    studiebesök studie besök
    mässbesök mässa besök
    webbsida webb sida
    mediekontakt medie kontakt
    kontaktperson kontakt person
    kommunikationschef kommunikation chef
    verksamhetschef verksamhet chef
    platschef plats chef
    fabrikschef fabrik chef
    hållbarhetschef hållbarhet chef
    näringslivschef näringsliv chef näring liv
    säkerhetsklass säkerhet klass
    informationssäkerhet information säkerhet
    cybersäkerhet cyber säkerhet
    dataskydd data skydd
    datacenter data center
    serverhall server hall
    programvara program vara
    maskininlärning maskin inlärning
    bildanalys bild analys
    rapporteringskrav rapportering krav
    lagkrav lag krav
    kundkrav kund krav
    kundnytta kund nytta
    kostnadsbesparing kostnad besparing
    konkurrenskraft konkurrens kraft
    konkurrenskraftig konkurrens kraftig
    sysselsättningsgrad sysselsättning grad
    återbetalningstid återbetalning tid
    investeringskalkyl investering kalkyl
    livslängd liv längd
    driftkostnad drift kostnad
    underhållskostnad underhåll kostnad
    frånluftsvärme frånluft värme
    belysningsstyrning belysning styrning
    tryckfall tryck fall
    läckagesökning läckage sökning
    processvärme process värme
    ugnsisolering ugn isolering
    glödgningsugn glödgning ugn
    smältverk smälta verk
    kallbearbetning kall bearbetning
    stålpriset stål priset
    träskiva trä skiva
    kolfiber kol fiber
    glasfiber glas fiber
    kompositmaterial komposit material
    halvledarindustri halvledare industri
    battericell batteri cell
    litiumbatteri litium batteri
    återbruksmaterial återbruk material
    delningsekonomi delning ekonomi
    plattformsekonomi plattform ekonomi
    energibolag energi bolag
    värmeverk värme verk
    vindpark vind park
    solpark sol park
    vattendom vatten dom
    dammsäkerhet damm säkerhet
    verktygsmaskin verktyg maskin
    robotcell robot cell
    svetsrobot svets robot
    maskinpark maskin park
    reservdel reserv del
    reservdelar reserv delar
    sensordata sensor data
    driftdata drift data
    driftstopp drift stopp
  `).map((line) => {
    const [word = '', ...parts] = words(line);
    return [word, new Set(parts)] as const;
  }),
);

/** Words that are no compounds, or whose parts tell nothing of what they mean. */
export const simple = words(`
  banan tomat mineral kolonn forskning ledning samtal utveckling företag regering förening myndighet
  verksamhet möjlighet arbete stöd projekt industri energi material kapital parlament program strategi
  process produktion produktionen investering investeringar finansiering effektivisering elektrifiering
  digitalisering automation automatisering innovation innovationer innovationerna kompetens kommunen
  regionen regionerna organisation organisationer styrelsen uppdrag uppdraget anslag ansvar ansökan
  avtal avtalet beslut beslutet besparing besparingar minskning ökning förändring förändringar
  samverkan samarbete samarbetet samhälle samhället underlag underlaget överskott överenskommelse framtid
  framtiden framsteg tillverkare tillverkning tillstånd tillväxt tillgång utsläpp utsläppen utmaning
  utmaningar utbildning utrustning omställning omställningen hållbarhet hållbar hållbara cirkulär
  koncern konferens leverans leverantör leverantörer kostnad kostnader anläggning anläggningar
  maskiner lösning lösningar resultat resultaten rapporten medarbetare ordförande direktör
  chefen kvinnor människor deltagare sökande erfarenhet erfarenheter kunskap kunskaper svenska europeiska
  internationell nationella regional lokala ekonomisk ekonomiska politisk teknisk tekniska vetenskap
  minister generell naturlig viktig viktiga kvalitet kvaliteten modernisering standard system systemet
  element elegant elektricitet elektronik elva eleven bilaga biologi biologisk gaser gasell solid
  koloni kolossal kollega kollegor partner marknad marknaden marginal kanal signal journalist
  student studenter studera intressant intresse relevant konsulter konsekvens kontrakt kontakt
  reparation motivation situation station stationen transport transporter export importera karta
  kartor karriär kandidat personal personalen personer periodisk pension plantor planering planerar
  balans balansen masten metall metaller mekanik legering legeringar slagg smältning valsning
  gjutning svetsning härdning skrotning malning torkning kylning värmning pumpning mätning
  bearbetning behandling beräkning bedömning lagring laddning styrning redovisning rådgivning
  angelägen annorlunda allmänhet fortsätter fortfarande tillsammans biprodukt råvara underleverantör
  genomförande inledande avslutande deltagande klassiska fantastiska praktiska kritiska optimistisk
  ansvarig verksamheten koordinator moderator generator transformator kondensator reaktor
  medfinansiering förstudie webbinarium mjukvara hårdvara lönsamhet produktivitet sysselsättning
  frånluft belysning kompressor läckage glödgning göteborgsregionen mellansverige norrland
  kraftliner halvledare återbruk kretslopp råmaterial lärosäte
`);

/** Names as they stand inside a sentence. */
export const names = words(`
  Stockholm Gävleborg Karlstad Sandbacka Borlänge Värmland Dalarna Gävle Falun Sandviken Hofors Hagfors
  Munkfors Degerfors Storfors Karlskoga Kristinehamn Söderhamn Hudiksvall Bollnäs Ludvika Avesta Hedemora
  Smedjebacken Ockelbo Arvika Säffle Grums Skoghall Göteborg Malmö Uppsala Norrköping Linköping Jönköping
  Sundsvall Östersund Luleå Skellefteå Kiruna Gällivare Norrbotten Västerbotten Västmanland Södermanland
  Europa Sverige Norge Tyskland Finland Lindström Bergström Lundberg Lindgren Holmberg Sandberg Nordström
  Hedlund Ekholm Forsberg Bergkvist Lindqvist Sjögren Dahlgren Blomberg Rosengren Söderström Östlund
  Tillväxtverket
  Sandvik Ovako Uddeholm Korsnäs Rottneros Gruvön Skutskär Kvarnsveden Norrsundet Vallvik Iggesund Hallstavik
  Nordanstig Ljusdal Älvdalen Malung Vansbro Rättvik Leksand Gagnef Krylbo Fagersta Norberg Långshyttan
  Garpenberg Grängesberg Filipstad Årjäng Åmotfors Forshaga Hammarö Hällefors Storvik Kungsgården Järbo
  Forsbacka Valbo Strömsbruk Delsbo Edsbyn Alfta Ovanåker Barsebäck Oskarshamn Forsmark Ringhals
  Stenmark Skoglund Hammarstrand Gustafsson Andersson Eriksson Karlsson
`);
