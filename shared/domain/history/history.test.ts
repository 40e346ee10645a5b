import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../commands/apply';
import type { Article } from '../model/article';
import { Command, type CommandBody } from '../commands/command';
import { History } from './history';
import { newId } from '../model/ids';
import { restoring } from '../commands/restore';
import { command, createArticle, editOf, MARK_IDS, sign } from '../testing';

const TEXT = 'It opened in 1893. “It leaks,” said Ms Tolland. It is 40 metres long.';
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** An article with its history, told to step by step. */
class Desk {
  readonly history = new History();
  article: Article;
  #clock = Date.parse('2026-03-01T09:00:00.000Z');

  constructor(text = TEXT) {
    const create = createArticle(text);
    const made = apply(null, create);
    if (!made.ok) throw new Error(made.refusal.message);
    this.article = made.article;
    expect(this.history.follow(1, plain(create))).toBe(true);
  }

  /** Signed a minute later, unless it says otherwise. Returns the command that takes it back. */
  does(body: CommandBody, { by = 'Ada', after = 60_000 } = {}): CommandBody {
    const at = new Date((this.#clock += after)).toISOString();
    const signed = Command.parse(plain({ ...sign(body), at, by }));
    const outcome = apply(this.article, signed);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const back = restoring(this.article, outcome.article, signed);
    this.article = outcome.article;
    expect(this.history.follow(this.history.seq + 1, plain(signed))).toBe(true);
    return back;
  }

  marks(words: string, kind: 'claim' | 'quote' | 'attribution' = 'claim'): string {
    const id = newId();
    const start = TEXT.indexOf(words);
    this.does({ type: 'mark.add', mark: { id, kind, start, end: start + words.length } });
    return id;
  }

  types(from: number, to: number, insert: string, how = {}): CommandBody {
    return this.does(editOf(this.article, [{ from, to, insert }]), how);
  }

  /** What was done to a mark (or to all), the latest first. */
  told(mark?: string): string[] {
    return this.history.entries({ mark, limit: 100 }).entries.map(({ what }) => what);
  }
}

/** An edit that notes what it does beside marks. */
const beside = (desk: Desk, from: number, to: number, insert: string) =>
  ({ ...editOf(desk.article, [{ from, to, insert }]), surroundings: 'facts' }) as CommandBody;

describe('what was done to a mark', () => {
  const cases: [string, (desk: Desk, id: string) => void, string][] = [
    [
      'a status',
      (desk, id) => desk.does({ type: 'mark.status', marks: [id], status: 'verified' }),
      'Set to verified',
    ],
    [
      'another status',
      (desk, id) => {
        desk.does({ type: 'mark.status', marks: [id], status: 'verified' });
        desk.does({ type: 'mark.status', marks: [id], status: 'to-check' });
      },
      'Set to “to check”, was verified',
    ],
    [
      'still holds',
      (desk, id) => {
        desk.does({ type: 'mark.status', marks: [id], status: 'verified' });
        desk.does({ type: 'mark.confirm', marks: [id] });
      },
      'Said that verified still holds',
    ],
    [
      'risk',
      (desk, id) => desk.does({ type: 'mark.set', marks: [id], set: { risk: 'high' } }),
      'Changed risk from routine to high',
    ],
    [
      'several things at once',
      (desk, id) => desk.does({ type: 'mark.set', marks: [id], set: { risk: 'legal', disposition: 'stet' } }),
      'Changed risk from routine to legal; Changed resolution from pending to stet',
    ],
    [
      'a facet added',
      (desk, id) =>
        desk.does({ type: 'mark.set', marks: [id], set: {}, add: { facets: ['number', 'cause'] } }),
      'Added the facet number and cause',
    ],
    [
      'assigned',
      (desk, id) => desk.does({ type: 'mark.set', marks: [id], set: { assignee: 'Bo' } }),
      'Assigned to Bo',
    ],
    [
      'a correction',
      (desk, id) => desk.does({ type: 'mark.set', marks: [id], set: { correction: '1894' } }),
      'Suggested “1894”',
    ],
    [
      'a correction applied',
      (desk, id) => desk.does({ type: 'mark.fix', mark: id, words: '1894' }),
      'Changed resolution from pending to fixed; Applied the correction: “1893” → “1894”',
    ],
    [
      'a note',
      (desk, id) => desk.does({ type: 'note.add', mark: id, note: newId(), text: 'The plaque\nsays so' }),
      'Wrote a note: “The plaque says so”',
    ],
    [
      'a tick',
      (desk, id) =>
        desk.does({ type: 'mark.tick', mark: id, facts: [{ words: '1893', turn: 0 }], ticked: true }),
      'Ticked “1893”',
    ],
    [
      'moved',
      (desk, id) => desk.does({ type: 'mark.move', mark: id, start: 3, end: 17 }),
      'Moved: “1893” → “opened in 1893”',
    ],
    [
      'the text edited under it',
      (desk) => desk.types(16, 17, '4'),
      'Edited the text under it: “1893” → “1894”',
    ],
    [
      'the text edited beside it',
      (desk, id) => {
        desk.does({ type: 'mark.status', marks: [id], status: 'verified' });
        desk.does(beside(desk, 3, 9, 'never opened'));
      },
      'Its surroundings changed: “never” came in',
    ],
    [
      'the text edited back beside it',
      (desk, id) => {
        desk.does({ type: 'mark.status', marks: [id], status: 'verified' });
        desk.does(beside(desk, 3, 9, 'never opened'));
        desk.does(beside(desk, 3, 15, 'opened'));
      },
      'Its sentence says again what was checked',
    ],
    ['its words taken out', (desk) => desk.types(9, 17, ''), 'Its words were taken out of the text'],
    [
      'a draft without it',
      (desk) =>
        desk.does({
          type: 'draft.add',
          after: 1,
          length: TEXT.length,
          text: 'Other words.',
          formats: [],
          origin: 'paste',
          marks: {},
          cleared: {},
        }),
      'Its words are not in draft 2',
    ],
    [
      'a draft with other words for it',
      (desk, id) =>
        desk.does({
          type: 'draft.add',
          after: 1,
          length: TEXT.length,
          text: 'It opened in 1895.',
          formats: [],
          origin: 'paste',
          marks: { [id]: { start: 13, end: 17 } },
          cleared: {},
        }),
      'The words are others in draft 2: “1893” → “1895”',
    ],
    ['removed', (desk, id) => desk.does({ type: 'mark.remove', marks: [id] }), 'Removed the mark'],
  ];
  test.each(cases)('%s', (_, act, what) => {
    const desk = new Desk();
    const id = desk.marks('1893');
    act(desk, id);
    expect(desk.told(id)[0]).toBe(what);
    expect(desk.told(id).at(-1)).toBe('Marked as claim');
  });

  test('who and when', () => {
    const desk = new Desk();
    const id = desk.marks('1893');
    desk.does({ type: 'mark.status', marks: [id], status: 'wrong' }, { by: 'Bo' });
    expect(desk.history.entries({ mark: id, limit: 1 })).toEqual({
      entries: [
        { seq: 3, at: '2026-03-01T09:02:00.000Z', by: 'Bo', command: 'mark.status', what: 'Set to wrong' },
      ],
      more: true,
    });
  });

  test('undo and redo are told by what was done, however often it goes back and forth', () => {
    const desk = new Desk();
    const id = desk.marks('1893');
    const undo = desk.does({ type: 'mark.status', marks: [id], status: 'verified' });
    const redo = desk.does(undo);
    const again = desk.does(redo);
    desk.does(again);
    expect(desk.told(id)).toEqual([
      'Undid: set to verified',
      'Did again: set to verified',
      'Undid: set to verified',
      'Set to verified',
      'Marked as claim',
    ]);
    expect(desk.told()[0]).toBe('Undid: set to verified: “1893”');
  });

  test('a removed mark that comes back has its history, and says so', () => {
    const desk = new Desk();
    const id = desk.marks('1893');
    desk.does(desk.does({ type: 'mark.remove', marks: [id] }));
    expect(desk.told(id)).toEqual(['Undid: removed the mark', 'Removed the mark', 'Marked as claim']);
  });

  test('what is typed in one go is told once', () => {
    const desk = new Desk();
    const id = desk.marks('1893');
    desk.types(14, 16, '0', { after: 1000 });
    desk.types(15, 15, '7', { after: 1000 });
    expect(desk.told(id)[0]).toBe('Edited the text under it: “1893” → “1073”');
    desk.types(15, 16, '8', { after: 600_000 });
    desk.types(15, 16, '9', { by: 'Bo', after: 1000 });
    expect(desk.told(id).slice(0, 3)).toEqual(
      ['“1083” → “1093”', '“1073” → “1083”', '“1893” → “1073”'].map(
        (change) => `Edited the text under it: ${change}`,
      ),
    );
  });

  test('the end of a run undone is known by the run', () => {
    const desk = new Desk();
    const id = desk.marks('1893');
    desk.types(14, 16, '0', { after: 1000 });
    desk.does(desk.types(15, 15, '7', { after: 1000 }));
    expect(desk.told(id)[0]).toBe('Undid: edited the text under it: “1893” → “1073”');
  });

  test('typed and taken out again leaves nothing', () => {
    const desk = new Desk();
    const id = desk.marks('1893');
    desk.types(15, 15, 'x', { after: 1000 });
    desk.types(15, 16, '', { after: 1000 });
    expect(desk.told(id)).toEqual(['Marked as claim']);
  });

  test('a quote hears that its attribution is gone', () => {
    const desk = new Desk();
    const [quote, who] = [desk.marks('“It leaks,”', 'quote'), desk.marks('said Ms Tolland', 'attribution')];
    desk.does({ type: 'mark.set', marks: [quote], set: { attribution: who } });
    desk.does({ type: 'mark.remove', marks: [who] });
    expect(desk.told(quote).slice(0, 2)).toEqual([
      'Unlinked from its attribution',
      'Linked to the attribution “said Ms Tolland”',
    ]);
  });

  test('people by their names, those removed since too', () => {
    const desk = new Desk();
    const [id, person] = [desk.marks('1893'), newId()];
    desk.does({
      type: 'person.add',
      person: { id: person, name: 'Ingrid Tolland', title: '', affiliation: '', asked: '', answered: '' },
    });
    desk.does({ type: 'mark.set', marks: [id], set: { people: [person] } });
    desk.does({ type: 'person.remove', person });
    expect(desk.told(id).slice(0, 2)).toEqual(['Unlinked Ingrid Tolland', 'Linked Ingrid Tolland']);
    expect(desk.told()[0]).toBe('Removed Ingrid Tolland from the people');
  });

  test('evidence by its source, also one that was removed or renamed since', () => {
    const desk = new Desk();
    const [id, evidence, source, other] = [desk.marks('1893'), newId(), newId(), newId()];
    const fields = { kind: 'record', terms: 'on-the-record', where: '' } as const;
    desk.does({
      type: 'evidence.add',
      sources: [{ id: source, title: 'Minutes', ...fields }],
      evidence: [{ id: evidence, mark: id, source, locator: 'page 4', excerpt: '', bears: 'supports' }],
    });
    desk.does({
      type: 'evidence.set',
      mark: id,
      evidence,
      set: { source: other, bears: 'contradicts' },
      sources: [{ id: other, title: 'Ledger', ...fields }],
    });
    desk.does({ type: 'source.remove', source });
    desk.does({ type: 'source.set', source: other, set: { title: 'Day book' } });
    desk.does({ type: 'source.set', source: other, set: { terms: 'confidential' } });
    desk.does(desk.does({ type: 'evidence.remove', mark: id, evidence }));
    const from = { article: newId(), headline: 'Leaks', at: '2026-01-02T10:00:00.000Z' };
    desk.does({
      type: 'evidence.add',
      sources: [],
      evidence: [{ id: newId(), mark: id, source: other, locator: '', excerpt: 'x', bears: 'context', from }],
    });
    expect(desk.told(id).slice(0, -1)).toEqual([
      'Copied evidence from “Leaks”: “Day book” (context)',
      'Undid: removed evidence: “Day book”, page 4 (contradicts)',
      'Removed evidence: “Day book”, page 4 (contradicts)',
      'Changed the source and finding of evidence: “Ledger”, page 4 (contradicts)',
      'Added evidence: “Minutes”, page 4 (supports)',
    ]);
    expect(desk.told().slice(3, 6)).toEqual([
      'Changed the terms of “Day book” from on the record to confidential',
      'Changed the source “Ledger” → “Day book”',
      'Removed the source “Minutes”',
    ]);
  });

  test('of long words only what differs', () => {
    const desk = new Desk();
    const id = newId();
    desk.does({ type: 'mark.add', mark: { id, kind: 'claim', start: 0, end: TEXT.length } });
    desk.types(13, 17, '1894');
    expect(desk.told(id)[0]).toBe(
      'Edited the text under it: “It opened in 1893. ‘It leaks,’ said Ms…” → “It opened in 1894. ‘It leaks,’ said Ms…”',
    );
  });
});

describe('what was done to the article', () => {
  test('everything in its order, many marks as one thing', () => {
    const desk = new Desk();
    const ids = [desk.marks('1893'), desk.marks('40 metres')];
    desk.does({ type: 'mark.status', marks: ids, status: 'verified' });
    desk.does({ type: 'details.set', set: { headline: 'Leaks', desk: 'News' } });
    desk.types(0, 2, 'The pool');
    expect(desk.told()).toEqual([
      'Edited the text: “It” → “The pool”',
      'Changed headline and desk',
      'Set status of 2 marks',
      'Marked as claim: “40 metres”',
      'Marked as claim: “1893”',
      'Brought the article in: paste',
    ]);
  });

  test('page by page it is the same as at once', () => {
    const desk = new Desk();
    for (let turn = 0; turn < 9; turn++) desk.marks('1893');
    const paged: number[] = [];
    for (let before: number | undefined, more = true; more;) {
      const page = desk.history.entries({ before, limit: 4 });
      paged.push(...page.entries.map(({ seq }) => seq));
      ({ more } = page);
      before = paged.at(-1);
    }
    expect(paged).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });
});

describe('laws', () => {
  test('it follows whatever the article takes, refuses what it does not, and tells of every change', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        const history = new History();
        const create = createArticle();
        const made = apply(null, create);
        if (!made.ok || !history.follow(1, plain(create))) throw new Error('not made');
        let { article } = made;
        for (const each of commands) {
          const logged = Command.parse(plain(each));
          const outcome = apply(article, logged);
          const { seq } = history;
          expect(history.follow(seq + 1, logged)).toBe(outcome.ok);
          expect(history.seq).toBe(outcome.ok ? seq + 1 : seq);
          if (!outcome.ok) continue;
          for (const id of MARK_IDS) {
            const [last] = history.entries({ mark: id, limit: 1 }).entries;
            const [was, is] = [article.marks[id], outcome.article.marks[id]];
            const told = (of: typeof was) =>
              of && [
                of.status,
                of.risk,
                of.kind,
                of.lost,
                of.correction,
                of.assignee,
                of.disposition,
                of.notes.length,
                of.facets.length,
              ];
            // A run that came to nothing leaves no entry.
            if (
              logged.type !== 'mark.set' &&
              logged.type !== 'text.edit' &&
              JSON.stringify(told(was)) !== JSON.stringify(told(is))
            )
              expect(last?.seq).toBe(seq + 1);
          }
          ({ article } = outcome);
        }
        for (const { what } of history.entries({ limit: 100 }).entries) expect(what).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('from an article as it stood it tells what came after, and leaves that article as it was', () => {
    const desk = new Desk();
    const id = desk.marks('1893');
    const start = plain(desk.article);
    const history = new History({ article: start, seq: 2 });
    expect(history.follow(3, sign({ type: 'mark.set', marks: [id], set: { risk: 'high' } }))).toBe(true);
    expect(history.entries({ mark: id, limit: 9 })).toMatchObject({
      entries: [{ seq: 3, what: 'Changed risk from routine to high' }],
      more: false,
    });
    expect(start).toEqual(plain(desk.article));
  });

  test('an event that does not follow is not taken', () => {
    const history = new History();
    expect(history.follow(2, createArticle())).toBe(false);
    expect(history.follow(1, sign({ type: 'article.archive', archived: true }))).toBe(false);
    expect(history.seq).toBe(0);
  });
});
