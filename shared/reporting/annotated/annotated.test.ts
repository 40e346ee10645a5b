import * as fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reader } from '../../../electron/services/documents/formats/docx';
import { isSameDraft } from '../../anchoring';
import { annotatedIn, endsOf } from '../../document/annotated';
import { newId, type Article, type Note, type Said } from '../../domain';
import { anyArticle, article, AT, decided, markOn, OPTIONS, TELLTALE } from '../fixtures';
import { reportModel } from '../model';
import { annotatedDocx } from '.';
import { faultsOfPackage } from './testing';

/** The annotated draft of an article as Stet's own importer reads it, and the bytes of the file. */
async function outAndBack(story: Article) {
  const model = reportModel(story, OPTIONS);
  const file = await annotatedDocx(model);
  const read = await reader.read(file, { late: () => false, changes: 'accepted' });
  if ('unreadable' in read) throw new Error(read.unreadable);
  const { comments, annotated } = annotatedIn(read.apparatus?.comments ?? []);
  return { model, file, read, comments, annotated };
}

const inWords = (words: string): string => words.replace(/\s+/g, ' ').trim();

const noteTexts = fc.constantFrom(
  'Rang her; she confirms.',
  'Line one\n\n  line three\twith a tab',
  'عنوان here',
  '[Stet 3-12345678] looks like one of ours',
  'Kind: so it seems',
  'a\u0007b\u0000c 👩‍👧',
  'x'.repeat(10_000),
);

const noted = (story: Article): fc.Arbitrary<Article> =>
  fc.array(fc.tuple(fc.nat(30), noteTexts, fc.boolean()), { maxLength: 8 }).map((all) => {
    const ids = Object.keys(story.marks);
    const marks = { ...story.marks };
    for (const [at, text, came] of ids.length === 0 ? [] : all) {
      const id = ids[at % ids.length]!;
      const note: Note = {
        id: newId(),
        at: AT,
        by: came ? '' : 'Ann Roe',
        text,
        ...(came ? { came: {} } : {}),
      };
      const said: Said = { id: newId(), in: 'comment', author: 'Bo', text, worth: 'vague' };
      const mark = marks[id]!;
      marks[id] = came
        ? { ...mark, said: [...(mark.said ?? []), said], notes: [...mark.notes, note] }
        : { ...mark, notes: [...mark.notes, note] };
    }
    return { ...story, marks };
  });

describe('laws', () => {
  test('read by Stet’s own importer an annotated draft has the same words, marks, statuses, notes and threads', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle.chain(noted), async (story) => {
        const { model, file, read, comments, annotated } = await outAndBack(story);
        expect(
          isSameDraft(
            read.text,
            model.text.map(({ segments }) => segments.map(({ text }) => text).join('')).join('\n'),
          ),
        ).toBe(true);
        expect(comments).toEqual([]);
        const ends = endsOf(model.ledger.map(({ id }) => id));
        expect(annotated?.article ?? story.id).toBe(story.id);
        const back = new Map(annotated?.marks.map((mark) => [mark.mark, mark]));
        expect(back.size).toBe(model.ledger.length);
        for (const entry of model.ledger) {
          const mark = back.get(ends.get(entry.id)!)!;
          const { kind, form, status, risk, facets, disposition } = entry;
          expect(mark).toMatchObject({ kind, form, status, risk, disposition, resolved: entry.decided });
          expect(new Set(mark.facets)).toEqual(new Set(facets));
          expect(mark.correction).toBe(inWords(entry.correction));
          expect(mark.stamp).toEqual(
            entry.stamp ? { by: entry.stamp.by, at: entry.stamp.at, draft: entry.stamp.draft } : null,
          );
          if (entry.alerts.includes('lost') || entry.class === 'cut')
            expect(mark.lost).toBe(inWords(entry.words));
          else expect(inWords(read.text.slice(mark.start, mark.end))).toBe(inWords(entry.words));
          expect(mark.replies).toEqual([]);
          const clean = (words: string) => inWords(words).replace(/[\u0000-\u001f\ufffd]/g, '');
          expect(mark.said.map(({ text, author }) => `${author}: ${clean(text)}`).sort()).toEqual(
            [
              ...entry.said.map(({ author, text }) => [author, text]),
              ...entry.notes.map(({ by, text }) => [by, text]),
            ]
              .map(([by = '', text = '']) => `${by || 'The author'}: ${clean(text)}`)
              .sort(),
          );
        }
        expect(faultsOfPackage(file)).toEqual([]);
        for (const part of Object.values(unzipSync(file)))
          expect(strFromU8(part)).not.toMatch(
            new RegExp(`(confidential|background|off-the-record) ${TELLTALE}`),
          );
      }),
      { numRuns: 12 },
    );
  });
});

test('a mark that is decided has its whole thread done, also where nobody has answered', async () => {
  const text = 'The bridge is 120 metres long. It opened in 1998.';
  const story = article(text, {
    marks: [markOn(text, '120 metres', decided('verified', '120 metres')), markOn(text, '1998')],
  });
  const { annotated, file } = await outAndBack(story);
  expect(annotated!.marks.map(({ resolved }) => resolved)).toEqual([true, false]);
  expect(strFromU8(unzipSync(file)['word/comments.xml']!)).toMatch(/\[Stet 1-[0-9a-f]{8}\] ✓ Verified/);
});
