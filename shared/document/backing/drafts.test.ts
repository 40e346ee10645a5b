import { expect, test } from 'vitest';
import { annotationsOf } from '../annotations';
import { readBacking, type NamedSource } from './read';
import { annotated } from './testing';
import { DRAFTS, type Expected } from './drafts.cases';
import { REMARKS } from './remarks.cases';

/** What was read, in the form it is expected in. */
function told(sources: readonly NamedSource[]): Required<Omit<Expected, 'own' | 'vague' | 'asks'>> {
  const named = sources.filter(({ kind }) => kind !== 'observation');
  const all = <K extends keyof NamedSource>(key: K) => named.flatMap((each) => each[key] ?? []) as string[];
  return {
    names: all('title'),
    addresses: all('address'),
    pages: all('page').flatMap((page) => page.split('; ')),
    minutes: all('minute'),
    parts: all('part').flatMap((part) => part.split(', ')),
    telephones: all('telephone'),
    emails: all('email'),
  };
}

interface Score {
  right: number;
  missed: string[];
  invented: string[];
}

function scoreOf(): Score {
  const score: Score = { right: 0, missed: [], invented: [] };
  for (const { name, text, expected } of DRAFTS) {
    const notes = annotationsOf(annotated(text));
    expect(notes.length, name).toBe(expected.length);
    notes.forEach((note, at) => {
      const { own = false, vague = false, asks = false, ...wanted } = expected[at]!;
      const where = `${name}: “${note.text}”`;
      const got = told(note.sources);
      for (const key of Object.keys(got) as (keyof typeof got)[]) {
        const want = [...(wanted[key] ?? [])];
        for (const each of got[key]) {
          const found = want.indexOf(each);
          if (found === -1) score.invented.push(`${where}: ${key} ${each}`);
          else {
            want.splice(found, 1);
            score.right++;
          }
        }
        score.missed.push(...want.map((each) => `${where}: ${key} ${each}`));
      }
      const worth = own ? 'on-author' : vague ? 'vague' : (wanted.names ?? []).length > 0 ? 'backed' : null;
      const asked = note.as === 'note' && note.question;
      if (note.worth === worth || (asks && asked)) score.right++;
      else score.missed.push(`${where}: ${worth}, was ${note.worth}`);
    });
  }
  return score;
}

test('ten drafts: 95 of a hundred facts of their notes are read right, and few are invented', () => {
  const { right, missed, invented } = scoreOf();
  const share = right / (right + missed.length);
  const sound = right / (right + invented.length);
  console.log(
    `Backing: ${(share * 100).toFixed(1)} % read right, ${(sound * 100).toFixed(1)} % of what was read is`,
  );
  expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(sound, invented.join('\n')).toBeGreaterThanOrEqual(0.95);
});

test.each(REMARKS)('“%s” names no source', (remark) => {
  expect(readBacking(remark)).toMatchObject({ sources: [], onAuthor: false, vague: false });
});
