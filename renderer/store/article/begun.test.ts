import { beforeEach, describe, expect, test } from 'vitest';
import { fakeMain, type Behind } from '../../dev/fake';
import { openArticle, useArticles } from './articles';
import { unlessUnsent, unsentNow, unsentWords, useUnsentQuestion } from './begun';
import { connect } from '../base/bridge';
import { keepEvidence } from '../evidence/evidence';
import { beginChange, beginEvidence, changeForm, endForm, useEvidenceForms } from './evidence-forms';
import { acceptImport, cancelImport, importText } from '../library/imports';
import { addNote, createMark } from '../marks/marking';
import { clearFilter, listingNow, setFilter } from '../marks/marklist';
import { useNotices } from '../base/notices';
import { addPeople } from '../people/people';
import { blockersNow } from '../coverage/standing';
import {
  dateOf,
  detailOf,
  discardTyped,
  keepText,
  keepTyped,
  NEW_ARTICLE,
  newDraftOf,
  typedNow,
  useTyped,
} from '../base/typed';
import { keepBegun, START, useView } from '../base/view';

let main: Behind;
let id: string;
let marks: string[];

beforeEach(async () => {
  main = fakeMain();
  connect(main.bridge);
  useView.setState(START);
  useEvidenceForms.setState({ of: {} });
  useTyped.setState({ of: {} });
  useUnsentQuestion.setState({ question: null });
  await importText('The bridge\n\nIt opened in 1893. It cost 40 pounds.');
  id = (await acceptImport({ dropFurniture: true, details: {} }))!;
  await openArticle(id);
  const { text } = useArticles.getState().open[id]!.article.drafts.at(-1)!;
  for (const words of ['It opened in 1893.', 'It cost 40 pounds.'])
    await createMark(id, 'claim', { start: text.indexOf(words), end: text.indexOf(words) + words.length });
  marks = Object.keys(useArticles.getState().open[id]!.article.marks);
});

const forms = () => unsentNow(id).map(({ form, mark, words }) => [form, mark, words]);

describe('what is begun and not sent', () => {
  test('a note with words in it, until it is added', async () => {
    keepBegun(marks[0]!, '   ');
    expect(forms()).toEqual([]);
    keepBegun(marks[0]!, 'Ask the engineer');
    expect(forms()).toEqual([['note', marks[0], 'Ask the engineer']]);
    await addNote(id, marks[0]!, 'Ask the engineer');
    keepBegun(marks[0]!, '');
    expect(forms()).toEqual([]);
  });

  test('a form for evidence once something is typed in it, until it is kept or cancelled', async () => {
    beginEvidence(id, [marks[1]!]);
    changeForm(marks[1]!, { bears: 'contradicts' });
    expect(forms()).toEqual([]);
    changeForm(marks[1]!, { source: 'Ledger', locator: 'p. 3' });
    expect(forms()).toEqual([['evidence', marks[1], 'Ledger, p. 3']]);
    await keepEvidence(id, [marks[1]!]);
    expect(forms()).toEqual([]);

    const [evidence] = useArticles.getState().open[id]!.article.marks[marks[1]!]!.evidence;
    beginChange(id, evidence!);
    expect(forms()).toEqual([]);
    changeForm(evidence!.id, { locator: 'p. 4' });
    expect(forms()).toEqual([['evidence', marks[1], 'Ledger, p. 4']]);
    endForm(evidence!.id);
    expect(forms()).toEqual([]);
  });

  test('evidence for several marks, and somebody to be added, are the article’s', () => {
    beginEvidence(id, marks);
    changeForm(id, { excerpt: 'Forty pounds' });
    keepBegun(id, 'Orla Brandt');
    expect(forms()).toEqual([
      ['person', null, 'Orla Brandt'],
      ['evidence', null, 'Forty pounds'],
    ]);
  });

  test('the next draft, a changed detail, and a date of the article or of a person that cannot be read', async () => {
    keepText(newDraftOf(id), 'The bridge\n\nIt opened in 1894.');
    keepTyped(detailOf(id, 'slug'), 'BRIDGE');
    keepTyped(dateOf(id, 'deadline'), '31/31/2026');
    await addPeople(id, [{ name: 'Orla Brandt' }]);
    const [person] = Object.keys(useArticles.getState().open[id]!.article.people);
    keepTyped(dateOf(person!, 'asked'), 'soonish');
    expect(unsentNow(id)).toEqual([
      { form: 'draft', mark: null, words: 'The bridge\n\nIt opened in 1894.' },
      { form: 'details', mark: null, words: 'BRIDGE, 31/31/2026' },
      { form: 'date', mark: null, person, words: 'Orla Brandt: soonish' },
    ]);
    keepTyped(detailOf(id, 'slug'), useArticles.getState().open[id]!.article.details.slug);
    keepTyped(dateOf(id, 'deadline'), null);
    expect(forms().map(([form]) => form)).toEqual(['draft', 'date']);
  });

  test('of another article, or of a mark that is gone, nothing', () => {
    keepBegun('0190a0a0-0000-7000-8000-000000000000', 'Of another mark');
    expect(forms()).toEqual([]);
  });

  test('is said in figures', () => {
    const note = { form: 'note', mark: 'a', words: '' } as const;
    const evidence = { form: 'evidence', mark: 'a', words: '' } as const;
    const person = { form: 'person', mark: null, words: '' } as const;
    expect(unsentWords([])).toBe('');
    expect(unsentWords([note])).toBe('1 note is typed and not sent');
    expect(unsentWords([note, note])).toBe('2 notes are typed and not sent');
    expect(unsentWords([person, note, evidence, evidence])).toBe(
      '1 note, 2 pieces of evidence and 1 person are typed and not sent',
    );
  });

  test('narrows the list of marks, and the list follows', () => {
    keepBegun(marks[1]!, 'Half a note');
    setFilter(id, { has: ['unsent'] });
    expect(listingNow(id).marks.map((mark) => mark.id)).toEqual([marks[1]]);
    keepBegun(marks[0]!, 'Another half');
    expect(listingNow(id).found).toBe(2);
    keepBegun(marks[0]!, '');
    keepBegun(marks[1]!, '');
    expect(listingNow(id).found).toBe(0);
    clearFilter(id);
  });

  test('stands in the way of sign-off, after the desk’s rules, with its marks', () => {
    const article = () => useArticles.getState().open[id]!.article;
    const before = blockersNow(article()).length;
    keepBegun(marks[1]!, 'Half a note');
    expect(blockersNow(article()).slice(before)).toEqual([
      { rule: 'unsent', words: '1 note is typed and not sent', marks: [marks[1]] },
    ]);
    keepBegun(marks[1]!, '');
    expect(blockersNow(article())).toHaveLength(before);
  });

  test('is asked about before the article is closed or the report exported, and nothing else is', () => {
    let done = 0;
    unlessUnsent([id], 'Close', () => done++);
    expect([done, useUnsentQuestion.getState().question]).toEqual([1, null]);
    keepBegun(marks[0]!, 'Half a note');
    unlessUnsent([id], 'Export', () => done++);
    expect(done).toBe(1);
    const { question } = useUnsentQuestion.getState();
    expect(question).toMatchObject({
      act: 'Export',
      begun: [{ article: id, unsent: [{ form: 'note', words: 'Half a note' }] }],
    });
    question?.anyway();
    expect(done).toBe(2);
  });
});

describe('the text of a new article', () => {
  test('stays when an import is left, goes with the article that is kept, and not with another one', async () => {
    keepText(NEW_ARTICLE, 'The tower. It leans.');
    await importText('The tower. It leans.', 'paste', NEW_ARTICLE);
    await cancelImport();
    await importText('Something else.');
    await acceptImport({ dropFurniture: true, details: {} });
    expect(typedNow(NEW_ARTICLE)).toBe('The tower. It leans.');
    await importText('The tower. It leans.', 'paste', NEW_ARTICLE);
    await acceptImport({ dropFurniture: true, details: {} });
    expect(typedNow(NEW_ARTICLE)).toBeNull();
  });

  test('is thrown away on purpose, and comes back', () => {
    keepText(NEW_ARTICLE, 'The tower.');
    keepText(newDraftOf(id), 'The bridge.');
    discardTyped([NEW_ARTICLE]);
    expect([typedNow(NEW_ARTICLE), typedNow(newDraftOf(id))]).toEqual([null, 'The bridge.']);
    useNotices.getState().shown.at(-1)!.action!.run();
    expect(typedNow(NEW_ARTICLE)).toBe('The tower.');
  });
});
