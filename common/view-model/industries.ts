import type { Language } from '../languages.ts';

/**
 * The divisions (two digits) of the Swedish standard SNI 2025, which are those of the European NACE Rev. 2.1, but
 * for households and international bodies.
 *
 * Sources: SCB, SNI 2025 (Swedish); Commission Delegated Regulation (EU) 2023/137 (English, that of 16 without what
 * stands behind its semicolon).
 */
export const industryNames = {
  '01': {
    sv: 'Jordbruk och jakt samt stödverksamhet i anslutning härtill',
    en: 'Crop and animal production, hunting and related service activities',
  },
  '02': { sv: 'Skogsbruk', en: 'Forestry and logging' },
  '03': { sv: 'Fiske och vattenbruk', en: 'Fishing and aquaculture' },
  '05': { sv: 'Kolutvinning', en: 'Mining of coal and lignite' },
  '06': { sv: 'Utvinning av råpetroleum och naturgas', en: 'Extraction of crude petroleum and natural gas' },
  '07': { sv: 'Utvinning av metallmalmer', en: 'Mining of metal ores' },
  '08': { sv: 'Annan utvinning av mineral', en: 'Other mining and quarrying' },
  '09': { sv: 'Stödverksamhet avseende utvinning', en: 'Mining support service activities' },
  '10': { sv: 'Livsmedelsframställning', en: 'Manufacture of food products' },
  '11': { sv: 'Framställning av drycker', en: 'Manufacture of beverages' },
  '12': { sv: 'Tobaksvarutillverkning', en: 'Manufacture of tobacco products' },
  '13': { sv: 'Textilvarutillverkning', en: 'Manufacture of textiles' },
  '14': { sv: 'Tillverkning av kläder', en: 'Manufacture of wearing apparel' },
  '15': {
    sv: 'Tillverkning av läder- och skinnvaror och liknande varor av andra material',
    en: 'Manufacture of leather and related products of other materials',
  },
  '16': {
    sv: 'Tillverkning av trä och varor av trä och kork, utom möbler',
    en: 'Manufacture of wood and of products of wood and cork, except furniture',
  },
  '17': { sv: 'Pappers- och pappersvarutillverkning', en: 'Manufacture of paper and paper products' },
  '18': {
    sv: 'Grafisk produktion och reproduktion av inspelningar',
    en: 'Printing and reproduction of recorded media',
  },
  '19': {
    sv: 'Tillverkning av stenkolsprodukter och raffinerade petroleumprodukter',
    en: 'Manufacture of coke and refined petroleum products',
  },
  '20': {
    sv: 'Tillverkning av kemikalier och kemiska produkter',
    en: 'Manufacture of chemicals and chemical products',
  },
  '21': {
    sv: 'Tillverkning av farmaceutiska basprodukter och läkemedel',
    en: 'Manufacture of basic pharmaceutical products and pharmaceutical preparations',
  },
  '22': { sv: 'Tillverkning av gummi- och plastvaror', en: 'Manufacture of rubber and plastic products' },
  '23': {
    sv: 'Tillverkning av andra icke-metalliska mineraliska produkter',
    en: 'Manufacture of other non-metallic mineral products',
  },
  '24': { sv: 'Stål- och metallframställning', en: 'Manufacture of basic metals' },
  '25': {
    sv: 'Tillverkning av metallvaror utom maskiner och apparater',
    en: 'Manufacture of fabricated metal products, except machinery and equipment',
  },
  '26': {
    sv: 'Tillverkning av datorer, elektronikvaror och optik',
    en: 'Manufacture of computer, electronic and optical products',
  },
  '27': { sv: 'Tillverkning av elapparatur', en: 'Manufacture of electrical equipment' },
  '28': { sv: 'Tillverkning av övriga maskiner', en: 'Manufacture of machinery and equipment n.e.c.' },
  '29': {
    sv: 'Tillverkning av motorfordon, släpfordon och påhängsvagnar',
    en: 'Manufacture of motor vehicles, trailers and semi-trailers',
  },
  '30': { sv: 'Tillverkning av andra transportmedel', en: 'Manufacture of other transport equipment' },
  '31': { sv: 'Tillverkning av möbler', en: 'Manufacture of furniture' },
  '32': { sv: 'Annan tillverkning', en: 'Other manufacturing' },
  '33': {
    sv: 'Reparation, underhåll och installation av maskiner och utrustning',
    en: 'Repair, maintenance and installation of machinery and equipment',
  },
  '35': {
    sv: 'El-, gas- och ångförsörjning samt luftkonditionering',
    en: 'Electricity, gas, steam and air conditioning supply',
  },
  '36': { sv: 'Vattenförsörjning', en: 'Water collection, treatment and supply' },
  '37': { sv: 'Avloppsrening', en: 'Sewerage' },
  '38': {
    sv: 'Insamling av avfall, återvinning och bortskaffande',
    en: 'Waste collection, recovery and disposal activities',
  },
  '39': {
    sv: 'Sanering, efterbehandling av jord och vatten samt annan verksamhet för föroreningsbekämpning',
    en: 'Remediation activities and other waste management service activities',
  },
  '41': {
    sv: 'Byggande av bostadshus och andra byggnader',
    en: 'Construction of residential and non-residential buildings',
  },
  '42': { sv: 'Anläggningsarbeten', en: 'Civil engineering' },
  '43': { sv: 'Specialiserad bygg- och anläggningsverksamhet', en: 'Specialised construction activities' },
  '46': { sv: 'Parti- och provisionshandel', en: 'Wholesale trade' },
  '47': { sv: 'Detaljhandel', en: 'Retail trade' },
  '49': { sv: 'Landtransport; transport i rörsystem', en: 'Land transport and transport via pipelines' },
  '50': { sv: 'Sjötransport', en: 'Water transport' },
  '51': { sv: 'Lufttransport', en: 'Air transport' },
  '52': {
    sv: 'Magasinering, varulagring och stödverksamhet avseende transport',
    en: 'Warehousing, storage and support activities for transportation',
  },
  '53': { sv: 'Post- och kurirverksamhet', en: 'Postal and courier activities' },
  '55': { sv: 'Hotell- och logiverksamhet', en: 'Accommodation' },
  '56': { sv: 'Restaurang-, catering- och barverksamhet', en: 'Food and beverage service activities' },
  '58': { sv: 'Förlagsverksamhet', en: 'Publishing activities' },
  '59': {
    sv: 'Film-, video- och tv-programverksamhet, ljudinspelning och musikutgivning',
    en: 'Motion picture, video and television programme production, sound recording and music publishing activities',
  },
  '60': {
    sv: 'Planering, radio- och tv-sändning, nyhetsbyråer och annan distribution av medieinnehåll',
    en: 'Programming, broadcasting, news agency and other content distribution activities',
  },
  '61': { sv: 'Telekommunikation', en: 'Telecommunication' },
  '62': {
    sv: 'Dataprogrammering, datakonsultverksamhet o.d.',
    en: 'Computer programming, consultancy and related activities',
  },
  '63': {
    sv: 'Datainfrastruktur, databehandling, hosting och annan informationsverksamhet',
    en: 'Computing infrastructure, data processing, hosting and other information service activities',
  },
  '64': {
    sv: 'Finansiell verksamhet utom försäkrings- och pensionsfondsverksamhet',
    en: 'Financial service activities, except insurance and pension funding',
  },
  '65': {
    sv: 'Försäkrings-, återförsäkrings- och pensionsfondsverksamhet utom obligatorisk socialförsäkring',
    en: 'Insurance, reinsurance and pension funding, except compulsory social security',
  },
  '66': {
    sv: 'Stödverksamhet avseende finansiella tjänster och försäkringsverksamhet',
    en: 'Activities auxiliary to financial services and insurance activities',
  },
  '68': { sv: 'Fastighetsverksamhet', en: 'Real estate activities' },
  '69': { sv: 'Juridisk och ekonomisk konsultverksamhet', en: 'Legal and accounting activities' },
  '70': {
    sv: 'Verksamheter som utövas av huvudkontor samt konsultverksamhet avseende företag',
    en: 'Activities of head offices and management consultancy',
  },
  '71': {
    sv: 'Arkitekt- och teknisk konsultverksamhet; teknisk provning och analys',
    en: 'Architectural and engineering activities; technical testing and analysis',
  },
  '72': { sv: 'Vetenskaplig forskning och utveckling', en: 'Scientific research and development' },
  '73': {
    sv: 'Reklamverksamhet, marknadsundersökningar och PR',
    en: 'Activities of advertising, market research and public relations',
  },
  '74': {
    sv: 'Annan verksamhet inom juridik, ekonomi, vetenskap och teknik',
    en: 'Other professional, scientific and technical activities',
  },
  '75': { sv: 'Veterinärverksamhet', en: 'Veterinary activities' },
  '77': { sv: 'Uthyrning och leasing', en: 'Rental and leasing activities' },
  '78': {
    sv: 'Arbetsförmedling, bemanning och annan personalrelaterad verksamhet',
    en: 'Employment activities',
  },
  '79': {
    sv: 'Resebyrå- och researrangörsverksamhet samt annan boknings- och reserelaterad verksamhet',
    en: 'Travel agency, tour operator and other reservation service and related activities',
  },
  '80': { sv: 'Säkerhets- och bevakningsverksamhet', en: 'Investigation and security activities' },
  '81': {
    sv: 'Fastighetsrelaterad stödverksamhet samt skötsel och underhåll av grönytor',
    en: 'Services to buildings and landscape activities',
  },
  '82': {
    sv: 'Kontorstjänster och annan stödverksamhet till företag',
    en: 'Office administrative, office support and other business support activities',
  },
  '84': {
    sv: 'Offentlig förvaltning och försvar; obligatorisk socialförsäkring',
    en: 'Public administration and defence; compulsory social security',
  },
  '85': { sv: 'Utbildning', en: 'Education' },
  '86': { sv: 'Hälso- och sjukvård', en: 'Human health activities' },
  '87': { sv: 'Vård och omsorg med boende', en: 'Residential care activities' },
  '88': { sv: 'Öppna sociala insatser', en: 'Social work activities without accommodation' },
  '90': { sv: 'Konstnärligt skapande och scenkonst', en: 'Arts creation and performing arts activities' },
  '91': {
    sv: 'Biblioteks-, arkiv- och museiverksamhet m.m.',
    en: 'Libraries, archives, museums and other cultural activities',
  },
  '92': { sv: 'Spel- och vadhållningsverksamhet', en: 'Gambling and betting activities' },
  '93': {
    sv: 'Sport-, fritids- och nöjesverksamhet',
    en: 'Sports activities and amusement and recreation activities',
  },
  '94': { sv: 'Intressebevakning; religiös verksamhet', en: 'Activities of membership organisations' },
  '95': {
    sv: 'Reparation och underhåll av datorer, hushållsartiklar och varor för personligt bruk samt motorfordon och motorcyklar',
    en: 'Repair and maintenance of computers, personal and household goods, and motor vehicles and motorcycles',
  },
  '96': { sv: 'Konsumenttjänster', en: 'Personal service activities' },
} as const satisfies Record<string, Record<Language, string>>;

export type Industry = keyof typeof industryNames;

/** In the order of the standard. JavaScript puts keys that look like numbers from 10 on before all others. */
export const industries = (Object.keys(industryNames) as Industry[]).sort();
