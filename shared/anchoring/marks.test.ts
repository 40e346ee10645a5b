import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withGrown } from './grown';
import { mapMarks } from './marks';
import { sameText } from './place';
import { anyTwo, bracket, draft, fractions, marksIn, unbracket } from './testing';

describe('laws of mapMarks', () => {
  it('gives each mark one outcome, in order, inside the new draft', () => {
    fc.assert(
      fc.property(anyTwo, fractions, ({ oldText, newText }, places) => {
        const marks = marksIn(oldText, places);
        const results = mapMarks(oldText, newText, marks);
        expect(results.map(({ id }) => id)).toEqual(marks.map(({ id }) => id));
        for (const result of results) {
          expect(['kept', 'moved', 'changed', 'lost']).toContain(result.outcome);
          const ranges = result.outcome === 'lost' ? result.candidates : [result];
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(newText.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('says kept or moved only where the very words stand as words of their own, and changed only where others do', () => {
    fc.assert(
      fc.property(anyTwo, fractions, ({ oldText, newText }, places) => {
        const marks = marksIn(oldText, places);
        mapMarks(oldText, newText, marks).forEach((result, k) => {
          if (result.outcome === 'lost') return;
          const same = sameText(
            oldText.slice(marks[k]!.start, marks[k]!.end),
            newText.slice(result.start, result.end),
          );
          expect(same && !withGrown(oldText, marks[k]!, newText, result).changed).toBe(
            result.outcome !== 'changed',
          );
        });
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every mark of an identical draft where it is, however repetitive', () => {
    fc.assert(
      fc.property(draft, fractions, (text, places) => {
        const marks = marksIn(text, places);
        for (const result of mapMarks(text, text, marks)) {
          const mark = marks.find(({ id }) => id === result.id)!;
          expect(result).toMatchObject({ outcome: 'kept', start: mark.start, end: mark.end, score: 1 });
        }
      }),
    );
  });

  it('finds no change in other line ends and a byte order mark', () => {
    fc.assert(
      fc.property(draft, fractions, (text, places) => {
        const marks = marksIn(text, places).filter(
          ({ start, end }) => text.slice(start, end).trim().length > 0,
        );
        const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
        const trimmed = marks.filter(
          ({ start, end }) => text.slice(start, end) === text.slice(start, end).trim(),
        );
        for (const result of mapMarks(text, windows, trimmed)) expect(result.outcome).toBe('kept');
      }),
    );
  });

  it('loses every mark of a deleted sentence, keeps all others, though every sentence has a lookalike', () => {
    const number = fc.integer({ min: 100, max: 999 });
    fc.assert(
      fc.property(
        fc.uniqueArray(number, { minLength: 3, maxLength: 20 }),
        fc.nat(),
        fc.nat(3),
        (figures, which, perLine) => {
          const all = figures.map((n) => `The county counted ${n} cases that week.`);
          const gone = which % all.length;
          const join = (sentences: string[]): string =>
            sentences.map((s, k) => s + ((k + 1) % (perLine + 1) === 0 ? '\n' : ' ')).join('');
          const oldText = join(all);
          const newText = join(all.filter((_, k) => k !== gone));
          const marks = figures.map((n, k) => ({
            id: String(k),
            start: oldText.indexOf(String(n)),
            end: oldText.indexOf(String(n)) + 3,
          }));
          mapMarks(oldText, newText, marks).forEach((result, k) => {
            expect(result.outcome === 'lost').toBe(k === gone);
            if (result.outcome !== 'lost')
              expect(newText.slice(result.start, result.end)).toBe(String(figures[k]));
          });
        },
      ),
    );
  });
});

function formula(who: string, how: string, year: number, what: string, days: number): string {
  return `Few ${who} remember the ${how} winter of ${year}, when the ${what} froze for ${days} days.`;
}

// Old draft with the mark in brackets -> the new draft with the brackets where the mark must be (none: lost).
const PLACED: [outcome: string, old: string, fresh: string][] = [
  ['kept', 'He said [11] people died.', 'On Monday he said [11] people died.'],
  ['kept', 'He said [11 people] died.', 'He said [11 people] died on Monday.'],
  ['changed', 'He said [11] people died in the fire.', 'He said [13] people died in the fire.'],
  ['changed', 'He said [11 people] died in the fire.', 'He said [13 people] died in the fire.'],
  ['changed', 'He said [11 people died] in the fire.', 'He said [11 elderly people died] in the fire.'],
  ['changed', 'He said [11 elderly people died] in the fire.', 'He said [11 people died] in the fire.'],
  [
    'changed',
    '[The old bridge was closed in May 1999.] Nobody knows why.',
    '[The new bridge was closed in June 1999.] Nobody knows why.',
  ],
  ['kept', 'One. [The ferry left at noon.] Two.', 'One.\n[The ferry left at noon.]\nTwo.'],
  [
    'kept',
    'The ferry left at noon. [It never came back.]',
    'The ferry left at noon, then. [It never came back.]',
  ],
  ['kept', '“[We did not know],” she said.', '"[We did not know]," she said.'],
  ['changed', '[“We did not know,”] she said to the court.', '["We did not know,"] she said to the court.'],
  [
    'moved',
    'Ada Berg runs the [mill near Tarn] alone.\nThe ferry has been late every day since May.\nNobody in the town hall had an answer to that.',
    'The ferry has been late every day since May.\nNobody in the town hall had an answer to that.\nAda Berg runs the [mill near Tarn] alone.',
  ],
  [
    'kept',
    'The mayor declined to comment. The [bridge] is closed.\nThe mayor declined to comment.',
    'The mayor declined to comment. The [bridge] is closed.',
  ],
  [
    'kept',
    'Rain fell in Tarn for a week. [She declined to comment.] The mill flooded at last.\nLater, the ferry sank off the pier. She declined to comment. Nobody drowned that night.',
    'Rain fell in Tarn for a week. [She declined to comment.] The mill flooded at last.',
  ],
  ['changed', 'It was a [two]fold gain.', 'It was a [two] gain.'],
  ['kept', 'It is [10]km from Tarn to the ferry.', 'It is [10] km from Tarn to the ferry.'],
  [
    'changed',
    'It was dark. Few [clerks] remember the winter of 2001, when the harbour froze for 31 days. It rained.',
    'It was dark. Few [nurses] remember the summer of 1987, when the harbour froze for 46 hours. It rained.',
  ],
  // The sentence beside it moved away; another one moved in.
  [
    'changed',
    'Ada Berg runs the mill near Tarn alone. The [harbour froze for nine weeks] in 1931. The ferry company paid 214 million for the pier.\nBread was dear in Vellin. Nobody complained at first. Then the bakers went on strike.',
    'Ada Berg runs the mill near Tarn alone. The [harbour thawed within some days] in 1931.\nBread was dear in Vellin. Nobody complained at first. The ferry company paid 214 million for the pier. Then the bakers went on strike.',
  ],
  [
    'changed',
    'Ada Berg runs the mill near Tarn alone. The [harbour froze for nine weeks] in 1931. It never did so again in all the years since.\nBread was dear in Vellin. The ferry company paid 214 million for the pier. Then the bakers went on strike.',
    'Ada Berg runs the mill near Tarn alone. The ferry company paid 214 million for the pier. The [harbour thawed within some days] in 1931. It never did so again in all the years since.\nBread was dear in Vellin. Then the bakers went on strike.',
  ],
];

const LOST: [why: string, old: string, fresh: string][] = [
  [
    'the words are gone',
    'The fire was put out. [Eleven people died.] The roof fell in at dawn.',
    'The fire was put out. The roof fell in at dawn.',
  ],
  [
    'the phrase is gone',
    'The mayor[, who resigned in May,] opened the bridge.',
    'The mayor opened the bridge.',
  ],
  [
    'another sentence took its place',
    'The fire was put out. [Eleven people died in the hospital.] The roof fell in at dawn.',
    'The fire was put out. A museum is planned for the harbour. The roof fell in at dawn.',
  ],
  [
    'only a lookalike is left',
    'In March the county had 214 cases of measles. The ferry sank.\nIn [April] the county had 388 cases of measles. The mill burned.',
    'In March the county had 214 cases of measles. The ferry sank.\nThe mill burned.',
  ],
  [
    'two copies, one deleted, nothing says which',
    'The bridge is closed. [She declined to comment.] She declined to comment. The ferry sank.',
    'The bridge is closed. She declined to comment. The ferry sank.',
  ],
  [
    'two equal words, one deleted, nothing says which',
    'It was a [very] very good ferry.',
    'It was a very good ferry.',
  ],
  [
    'a lookalike was put before what is left of the sentence',
    'It was dark. Nothing in the voucher [explains] the crowded smell. It rained.',
    'It was dark. Nothing in the rehearsal explains the remarkable smell. Nothing narrow the voucher crowded smell. It rained.',
  ],
  [
    'one of two equal words stands, nothing says which',
    'The court fined the [company] and the bank for fraud in May.',
    'The court fined their owners, the bank for fraud in May.',
  ],
  [
    'no more than a formula of the text stands in its place',
    `It was dark. [${formula('clerks', 'harsh', 2001, 'canal tunnel', 3631)}] It rained.\n${formula('pilots', 'silent', 1933, 'harbour basin', 57)}`,
    `It was dark. ${formula('nurses', 'costly', 1987, 'sugar mill', 4619)} It rained.\n${formula('pilots', 'silent', 1933, 'harbour basin', 57)}`,
  ],
  [
    'two sentences stand where it stood, around what moved in, and neither is much alike',
    'Ada Berg runs the mill near Tarn alone. The [harbour] froze for nine weeks in 1931. It never did so again in all the years since.\nBread was dear in Vellin. The ferry company paid 214 million for the pier. Then the bakers went on strike.',
    'Ada Berg runs the mill near Tarn alone. The harbour thawed within some days in 1931. The ferry company paid 214 million for the pier. A gale blew from the sea for nine weeks. It never did so again in all the years since.\nBread was dear in Vellin. Then the bakers went on strike.',
  ],
  [
    'the paragraph is another article’s',
    '[The ferry sank.]',
    'Bread prices rose again in Vellin this winter.',
  ],
  ['the new draft is empty', '[The ferry sank.]', ''],
];

describe('outcomes', () => {
  it.each(PLACED)('%s: %s', (outcome, oldNotation, newNotation) => {
    const { text, marks } = unbracket(oldNotation);
    const fresh = unbracket(newNotation);
    const [result] = mapMarks(text, fresh.text, marks);
    expect(result!.outcome).toBe(outcome);
    expect(result!.outcome === 'lost' ? fresh.text : bracket(fresh.text, result!)).toBe(newNotation);
  });

  it.each(LOST)('lost, because %s', (_, oldNotation, newText) => {
    const { text, marks } = unbracket(oldNotation);
    expect(mapMarks(text, newText, marks)[0]).toMatchObject({ outcome: 'lost', score: 0 });
  });

  it('shows the places a lost mark may have', () => {
    const { text, marks } = unbracket(
      'The bridge is closed. [She declined to comment.] She declined to comment. The ferry sank.',
    );
    const fresh = 'The bridge is closed. She declined to comment. The ferry sank.';
    const [result] = mapMarks(text, fresh, marks);
    expect(result!.candidates.map(({ start, end }) => fresh.slice(start, end))).toContain(
      'She declined to comment.',
    );
  });

  // The first candidate in brackets.
  it.each([
    [
      'the sentence in its place, though it may be another',
      `It was dark. [${formula('clerks', 'harsh', 2001, 'canal tunnel', 3631)}] It rained.\n${formula('pilots', 'silent', 1933, 'harbour basin', 57)}`,
      `It was dark. [${formula('nurses', 'costly', 1987, 'sugar mill', 4619)}] It rained.\n${formula('pilots', 'silent', 1933, 'harbour basin', 57)}`,
    ],
    [
      'with the words that were put in at its edges',
      'It was dark. In May the [ferry company paid 214 million for the pier]. It rained.\nBread was dear in Vellin.',
      'It was dark. It rained.\nBread was dear in Vellin. In May the [rail company paid 214 million for the lock]. Nobody knew.',
    ],
    [
      'the sentence it was joined to',
      'Nobody saw how a ferry sank off Tarn in the night of the storm. It was dark. [The mill burned down at noon that day.] Bread was dear in Vellin.',
      'Nobody saw how a ferry sank off Tarn in the night of the storm, [the mill burned down at noon.] Bread was dear in Vellin.',
    ],
  ])('shows first %s', (_, oldNotation, newNotation) => {
    const { text, marks } = unbracket(oldNotation);
    const fresh = unbracket(newNotation).text;
    const [result] = mapMarks(text, fresh, marks);
    expect(result!.outcome).toBe('lost');
    expect(bracket(fresh, result!.candidates[0]!)).toBe(newNotation);
  });

  it('shows the sentence its own may have become, though the very words stand in a dozen others', () => {
    const others = Array.from(
      { length: 12 },
      (_, k) => `The council counted ${k + 20} ships within ${k + 3} months of the flood.`,
    ).join('\n');
    const { text, marks } = unbracket(
      `Ada Berg joined the bank in 1892 and left it within 29 [months]. It was dark.\n${others}\nIt snowed.`,
    );
    const fresh = `It was dark.\n${others}\nAda Berg joined the choir in 1892 and left it within 40 weeks. It snowed.`;
    const [result] = mapMarks(text, fresh, marks);
    expect(result!.outcome).toBe('lost');
    expect(result!.candidates.length).toBeLessThanOrEqual(8);
    expect(result!.candidates.map(({ start, end }) => fresh.slice(start, end))).toContain('weeks');
  });

  it('shows a sentence that was moved alone and edited as a candidate, not as an outcome', () => {
    const old =
      'The harbour froze in January of that year. The [ferry company paid 214 million for the pier] last spring.\nBread was dear in Vellin. Nobody complained at first. Then the bakers went on strike.';
    const fresh =
      'The harbour froze in January of that year.\nBread was dear in Vellin. Nobody complained at first. The ferry company paid 240 million for the pier last spring. Then the bakers went on strike.';
    const { text, marks } = unbracket(old);
    const [result] = mapMarks(text, fresh, marks);
    expect(result!.outcome).toBe('lost');
    const [first] = result!.candidates;
    expect(fresh.slice(first!.start, first!.end)).toBe('ferry company paid 240 million for the pier');
  });

  it('calls a mark lost that does not lie in the old draft', () => {
    const marks = [
      { id: 'a', start: -1, end: 2 },
      { id: 'b', start: 2, end: 2 },
      { id: 'c', start: 0, end: 99 },
      { id: 'd', start: 0.5, end: 2 },
    ];
    expect(mapMarks('abc', 'abc', marks).map(({ outcome }) => outcome)).toEqual([
      'lost',
      'lost',
      'lost',
      'lost',
    ]);
  });

  it('keeps an offset of 0', () => {
    expect(
      mapMarks('The ferry sank.', 'The ferry sank. All swam.', [{ id: 'a', start: 0, end: 3 }])[0],
    ).toMatchObject({ outcome: 'kept', start: 0, end: 3 });
  });
});
