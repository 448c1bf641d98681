import { EditorFigure, LanguagesFigure, WayOfText } from './figures.tsx';
import { Topics, type Topic } from './topic.tsx';

const topics: readonly Topic[] = [
  {
    id: 'publicera',
    title: 'Skriva och publicera',
    text: (
      <>
        <ol>
          <li>
            Öppna <a href="/admin/collections/press-releases">Pressmeddelanden</a> och välj <b>Skapa ny</b>.
          </li>
          <li>Skriv rubrik, ingress och brödtext. Allt sparas medan du skriver och syns inte för läsare.</li>
          <li>Välj presskontakt, bild och ämnen under flikarna ovanför texten.</li>
          <li>
            Tryck på <b>Publicera nu</b>. Saknas något viktigt får du veta det först.
          </li>
          <li>
            Vänta på <b>Live</b> ovanför texten, oftast inom en sekund. Då har Bruket själv hämtat sidan på
            webbplatsen och sett att den stämmer.
          </li>
        </ol>
        <EditorFigure
          caption="Så ser det ut när du skriver: läget överst, knappen till höger om det, språk och tid i marginalen."
          words={{
            state: 'Läget: Utkast, sparat 14.03',
            button: 'Publicera nu',
            tabs: 'Text · Fakta och filer · Sammanhang',
            title: 'Rubrik',
            lede: 'Ingress',
            body: 'Brödtext',
            language: 'Språk',
            time: 'Publiceringstid',
            press: 'Länkar för pressen',
          }}
        />
        <WayOfText
          caption="En text är ett utkast tills den publiceras. Med en tid framåt är den schemalagd till dess."
          steps={['Utkast', 'Granskad', 'Schemalagd', 'Live', 'Indragen']}
        />
      </>
    ),
  },
  {
    id: 'planera',
    title: 'Planera till en viss tid',
    text: (
      <>
        <p>
          Fyll i <b>Publiceringstid</b> i marginalen. Knappen säger då <b>Schemalägg till</b> och tiden. Tider
          i Bruket är svensk tid, var du än sitter, och inget syns före den sekunden: inte i flöden, inte i
          sökningen, inte bilderna.
        </p>
        <p>
          Tiden på det som redan är schemalagt flyttar du med knappen bredvid tiden, eller genom att dra det
          till en annan dag i <a href="/admin/calendar">kalendern</a>. Där finns också en adress att
          prenumerera på i din egen kalender.
        </p>
      </>
    ),
  },
  {
    id: 'ratta',
    title: 'Rätta det som är publicerat',
    text: (
      <>
        <p>
          Öppna texten, ändra och tryck på <b>Publicera ändringar</b>. Läsarna har den förra texten tills
          dess.
        </p>
        <p>
          Var något fel i sak lägger du till en rad under <b>Ändringar som läsaren får veta</b> på fliken
          Fakta och filer: vad som var fel, och vad som gäller. Den syns på sidan och i flöden. Stavfel
          behöver ingen rad.
        </p>
      </>
    ),
  },
  {
    id: 'dra-in',
    title: 'Dra in en text',
    text: (
      <>
        <p>
          Välj <b>Dra in</b> i menyn bredvid publiceringsknappen. Säg varför och när. Texten blir ett utkast
          igen, och på adressen står när och varför den drogs in. Det andra språket ligger kvar.
        </p>
        <p>
          Det som ligger i papperskorgen kan läggas tillbaka, som utkast. Versioner av en text finns under
          fliken <b>Versioner</b>.
        </p>
      </>
    ),
  },
  {
    id: 'oversatta',
    title: 'Översätta',
    text: (
      <>
        <p>
          Varje språk är en text för sig, med egen rubrik, egen adress och eget läge. Välj språk högst upp på
          sidan. Finns texten inte på det språket kan du göra den där; bilder, ämnen och kontakter följer med.
        </p>
        <LanguagesFigure
          caption="Den svenska texten kan vara live medan den engelska ännu är ett utkast."
          left="Svenska: Live"
          right="Engelska: Utkast"
        />
      </>
    ),
  },
  {
    id: 'bilder',
    title: 'Bilder och filer',
    text: (
      <p>
        Ladda upp i <a href="/admin/collections/media">Bilder</a> eller direkt i texten. Skriv en
        alternativtext som säger vad som syns, på varje språk som bilden används på; utan den kan texten inte
        publiceras. Sätt mittpunkten på det som alltid ska synas. I marginalen står var bilden används. En
        bild syns för läsare först när en publicerad sida har den.
      </p>
    ),
  },
  {
    id: 'word',
    title: 'Från Word, och tillbaka',
    text: (
      <p>
        Släpp en Word-fil på listan, eller välj <b>Från Word…</b>. Den blir ett utkast med rubrik, ingress,
        mellanrubriker, listor, tabeller, fotnoter och bilder, och du får veta vad som inte kom med. Den som
        vill kommentera i Word får texten med <b>Hämta som Word</b> i menyn bredvid publiceringsknappen.
      </p>
    ),
  },
  {
    id: 'pressen',
    title: 'Visa pressen i förväg',
    text: (
      <p>
        Under <b>Länkar för pressen</b> i marginalen gör du en hemlig adress för någon som saknar konto. Den
        gäller till en tid som du väljer, kan tas tillbaka, och visar tydligt att texten inte är släppt. Gör
        en länk för var och en, så ser du vem som har öppnat den.
      </p>
    ),
  },
  {
    id: 'presslistor',
    title: 'Skicka till journalister',
    text: (
      <p>
        Lägg in journalister under <b>Mediekontakter</b>, en i taget eller från en fil, och samla dem i{' '}
        <b>Presslistor</b>. Från ett pressmeddelande skickar du med <b>Skicka till presslistan</b> i
        marginalen: när det publiceras, nu, eller under embargo. Du ser först vem som får det och kan skicka
        ett prov till dig själv. Ingen får samma pressmeddelande två gånger, och den som tackar nej får inget
        mer.
      </p>
    ),
  },
  {
    id: 'roller',
    title: 'Vem får göra vad',
    text: (
      <dl>
        <dt>Administratör</dt>
        <dd>Allt, även konton och inställningar.</dd>
        <dt>Redaktör</dt>
        <dd>Skriver, publicerar, planerar och drar in. Ändrar ämnen, personer och bilder.</dd>
        <dt>Skribent</dt>
        <dd>Skriver utkast och skickar dem för granskning.</dd>
        <dt>Översättare</dt>
        <dd>Skriver utkast på sitt språk.</dd>
        <dt>Läsare</dt>
        <dd>Ser allt, även utkast, men ändrar inget.</dd>
      </dl>
    ),
  },
  {
    id: 'hitta',
    title: 'Hitta det du söker',
    text: (
      <p>
        Tryck på <b>Sök</b> högst upp, eller <kbd>Ctrl</kbd> <kbd>K</kbd>, eller <kbd>/</kbd> när du inte
        skriver. Sökningen går igenom rubriker, texter, namn och filnamn på båda språken, även utkast. Ord
        hittas också inuti längre ord: miljö hittar arbetsmiljö.
      </p>
    ),
  },
  {
    id: 'inte-live',
    title: 'När det inte blir live',
    text: (
      <ul>
        <li>
          Står det <b>Schemalagd</b>? Då väntar texten på sin tid.
        </li>
        <li>
          Står det <b>Ändrad</b>? Då finns det nyare text som inte är publicerad. Tryck på Publicera
          ändringar.
        </li>
        <li>
          Står det <b>Misslyckades</b>? Läs varför, och tryck på <b>Försök igen</b>. Det som beror på en full
          disk eller ett avbrott publiceras av sig självt när felet är borta.
        </li>
        <li>
          Står det <b>inte sparat</b>? Texten finns kvar i webbläsaren. Stäng inte sidan; den sparas när
          anslutningen är tillbaka.
        </li>
        <li>Syns den gamla sidan för dig men inte för andra? Ladda om sidan i webbläsaren.</li>
      </ul>
    ),
  },
];

export function SwedishHelp() {
  return (
    <Topics
      lede="Det vanligaste, steg för steg. Läsare ser aldrig ett utkast, och det mesta går att ångra."
      contents="Innehåll"
      topics={topics}
    />
  );
}
