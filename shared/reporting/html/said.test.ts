import { describe, expect, it } from 'vitest';
import { newId, type Evidence, type Said, type Source, type Terms } from '../../domain';
import { reportHtml } from '.';
import { reportModel } from '..';
import { article, AT, decided, markOn, OPTIONS } from '../fixtures';

const TEXT = 'It opened in 1893. It is 40 metres long. It leaks.';

const source = (title: string, terms: Terms = 'on-the-record', where = ''): Source => ({
  id: newId(),
  title,
  kind: 'interview',
  terms,
  where,
  createdAt: AT,
  createdBy: 'Anneke Foss',
});
const says = (text: string, fields: Partial<Said> = {}): Said => ({
  id: newId(),
  in: 'comment',
  author: 'Ida Brandt',
  text,
  worth: 'backed',
  ...fields,
});
const by = (said: Said, of: Source): Evidence => ({
  id: newId(),
  source: of.id,
  locator: '',
  excerpt: '',
  bears: 'supports',
  at: AT,
  by: 'Anneke Foss',
  voucher: 'author',
  said: said.id,
});

const minutes = source('County minutes');
const nurse = source('Marguerite Quillfeather', 'confidential', '+49 151 5550173');
const report = (fields: Parameters<typeof article>[1]) => {
  const model = reportModel(article(TEXT, fields), OPTIONS);
  return { model, html: reportHtml(model) };
};

describe('what the author wrote, in the report', () => {
  const said = says('County minutes, p. 14', { replies: [{ author: 'Desk', text: 'Which year?' }] });
  const own = says('I was there', { worth: 'on-author' });
  const { model, html } = report({
    sources: [minutes],
    marks: [
      markOn(TEXT, '1893', { ...decided('verified', '1893'), said: [said], evidence: [by(said, minutes)] }),
      markOn(TEXT, 'It leaks', { said: [own] }),
    ],
  });

  it('stands in the ledger with its answers, and says that nobody has checked it', () => {
    expect(html).toContain('County minutes, p. 14');
    expect(html).toContain('Which year?');
    expect(html).toContain('the author says so, nobody has checked it');
  });

  it('verifies nothing: the mark is among those verified without evidence', () => {
    expect(model.unsourced).toEqual([{ risk: 'routine', marks: [1] }]);
    expect(html).toContain('No evidence that supports it');
  });

  it('counts what stands on the author’s word alone', () => {
    expect(model.onAuthor).toEqual([2]);
    expect(html).toContain('1 mark stands on the author’s own word and nothing else');
    expect(html).toContain('On the author’s word alone');
  });
});

describe('a source in confidence is not given away by the author', () => {
  const named = says('Nurse Quillfeather told me');
  const link = says('See https://example.org/ledger, confirmed by Marguerite Quillfeather');
  const answered = says('County minutes', { replies: [{ author: 'Ida', text: 'or ring +49 151 5550173' }] });
  const came = (text: string) => ({ id: newId(), at: AT, by: 'Ida Brandt', text, came: {} });
  const { html } = report({
    sources: [minutes, nurse],
    marks: [
      markOn(TEXT, '1893', { said: [named], evidence: [by(named, nurse)] }),
      markOn(TEXT, '40 metres', {
        said: [link, answered],
        evidence: [by(link, minutes), by(answered, minutes)],
        notes: [came('Ask Quillfeather?'), came('Which bridge?')],
      }),
    ],
  });

  it.each(['Quillfeather', '5550173', 'told me', 'example.org/ledger', 'or ring'])(
    '“%s” is not in it',
    (words) => expect(html).not.toContain(words),
  );

  it('what names nobody is', () => expect(html).toContain('Which bridge?'));
});
