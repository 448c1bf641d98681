import { EditorFigure, LanguagesFigure, WayOfText } from './figures.tsx';
import { Topics, type Topic } from './topic.tsx';

const topics: readonly Topic[] = [
  {
    id: 'publish',
    title: 'Write and publish',
    text: (
      <>
        <ol>
          <li>
            Open <a href="/admin/collections/press-releases">Press releases</a> and choose <b>Create new</b>.
          </li>
          <li>Write title, lede and body. All is saved as you write, and no reader sees it.</li>
          <li>Choose press contact, picture and topics under the tabs above the text.</li>
          <li>
            Press <b>Publish now</b>. If something important is missing, you are told first.
          </li>
          <li>
            Wait for <b>Live</b> above the text, mostly within a second. By then Bruket itself has fetched the
            page from the site and seen that it is right.
          </li>
        </ol>
        <EditorFigure
          caption="While you write: the state at the top, the button to the right of it, language and time in the margin."
          words={{
            state: 'State: Draft, saved 14:03',
            button: 'Publish now',
            tabs: 'Text · Facts and files · Context',
            title: 'Title',
            lede: 'Lede',
            body: 'Body',
            language: 'Language',
            time: 'Time of publication',
            press: 'Links for the press',
          }}
        />
        <WayOfText
          caption="A text is a draft until it is published. With a time ahead it is scheduled until then."
          steps={['Draft', 'Reviewed', 'Scheduled', 'Live', 'Withdrawn']}
        />
      </>
    ),
  },
  {
    id: 'plan',
    title: 'Plan for a set time',
    text: (
      <>
        <p>
          Fill in the time of publication in the margin. The button then says what it is scheduled for. Times
          in Bruket are Swedish time, wherever you are, and nothing is seen before that second: not in feeds,
          not in the search, not the pictures.
        </p>
        <p>
          Move the time of what is scheduled with the button beside it, or drag it to another day in the{' '}
          <a href="/admin/calendar">calendar</a>, which also has an address to subscribe to in your own.
        </p>
      </>
    ),
  },
  {
    id: 'correct',
    title: 'Correct what is published',
    text: (
      <>
        <p>
          Open the text, change it and press <b>Publish changes</b>. Until then readers have the former text.
        </p>
        <p>
          Where a fact was wrong, add a row to the changes that readers are told of, on the tab Facts and
          files: what was wrong, and what is right. It is shown on the page and in feeds. Misspellings need no
          row.
        </p>
      </>
    ),
  },
  {
    id: 'withdraw',
    title: 'Withdraw a text',
    text: (
      <>
        <p>
          Choose to withdraw it in the menu beside the button to publish. Say why and when. The text becomes a
          draft again, and its address says when and why it was withdrawn. The other language stays.
        </p>
        <p>
          What lies in the trash can be put back, as a draft. Former versions of a text are found under the
          tab <b>Versions</b>.
        </p>
      </>
    ),
  },
  {
    id: 'translate',
    title: 'Translate',
    text: (
      <>
        <p>
          Each language is a text by itself, with its own title, address and state. Choose the language at the
          top of the page. Where the text does not exist in it, you can make it there; pictures, topics and
          contacts are brought along.
        </p>
        <LanguagesFigure
          caption="The Swedish text can be live while the English is still a draft."
          left="Swedish: Live"
          right="English: Draft"
        />
      </>
    ),
  },
  {
    id: 'pictures',
    title: 'Pictures and files',
    text: (
      <p>
        Upload in <a href="/admin/collections/media">Pictures</a> or in the text itself. Write an alternative
        text that says what is seen, in each language in which the picture is used; without it the text cannot
        be published. Set the centre on what must always be seen. The margin tells where the picture is used.
        Readers see a picture first when a published page has it.
      </p>
    ),
  },
  {
    id: 'word',
    title: 'From Word, and back',
    text: (
      <p>
        Drop a Word file on the list, or choose it there. It becomes a draft with title, lede, headings,
        lists, tables, footnotes and pictures, and you are told what was left out. For whoever comments in
        Word there is a Word file of each text in the menu beside the button to publish.
      </p>
    ),
  },
  {
    id: 'press',
    title: 'Show it to the press beforehand',
    text: (
      <p>
        Under the links for the press in the margin you make a secret address for somebody without an account.
        It ends at a time that you choose, can be recalled, and says plainly that the text is not released.
        Make a link for each, and you see who has opened it.
      </p>
    ),
  },
  {
    id: 'press-lists',
    title: 'Send to journalists',
    text: (
      <p>
        Add journalists under <b>Media contacts</b>, one at a time or from a file, and put them on{' '}
        <b>Press lists</b>. From a press release you send with <b>Send to the press list</b> in the margin:
        when it is published, now, or under embargo. You first see who gets it, and can send a test to
        yourself. Nobody gets the same release twice, and whoever opts out gets nothing more.
      </p>
    ),
  },
  {
    id: 'roles',
    title: 'Who may do what',
    text: (
      <dl>
        <dt>Administrator</dt>
        <dd>Everything, accounts and settings too.</dd>
        <dt>Editor</dt>
        <dd>Writes, publishes, plans and withdraws. Changes topics, people and pictures.</dd>
        <dt>Author</dt>
        <dd>Writes drafts and sends them for review.</dd>
        <dt>Translator</dt>
        <dd>Writes drafts in one language.</dd>
        <dt>Reader</dt>
        <dd>Sees everything, drafts too, and changes nothing.</dd>
      </dl>
    ),
  },
  {
    id: 'find',
    title: 'Find what you look for',
    text: (
      <p>
        Press <b>Search</b> at the top, or <kbd>Ctrl</kbd> <kbd>K</kbd>, or <kbd>/</kbd> when you are not
        writing. It searches titles, texts, names and file names in both languages, drafts too. Words are
        found inside longer ones as well: miljö finds arbetsmiljö.
      </p>
    ),
  },
  {
    id: 'not-live',
    title: 'When it does not go live',
    text: (
      <ul>
        <li>
          Does it say <b>Scheduled</b>? Then the text waits for its time.
        </li>
        <li>
          Does it say <b>Changed</b>? Then there is newer text that is not published. Press Publish changes.
        </li>
        <li>
          Does it say <b>Failed</b>? Read why, and press <b>Try again</b>. What a full disk or an outage has
          stopped is published by itself when that is over.
        </li>
        <li>
          Does it say that it is <b>not saved</b>? The text is still in the browser. Do not close the page; it
          is saved when the connection is back.
        </li>
        <li>Do you see the old page, but others do not? Reload it in the browser.</li>
      </ul>
    ),
  },
];

export function EnglishHelp() {
  return (
    <Topics
      lede="The usual things, step by step. Readers never see a draft, and most things can be undone."
      contents="Contents"
      topics={topics}
    />
  );
}
