import { describe, expect, it } from 'vitest';
import { read } from '../read';

/* Mails as papers: what is read of their bytes. */

const paperOf = async (source: string | Uint8Array, origin = 'letter.eml') => {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const reading = await read({ source: [bytes], origin, plainly: false, paper: true }, () => false);
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading));
  return reading.candidate;
};

const MAIL = [
  'From: =?utf-8?Q?Caf=C3=A9?= <cafe@example.org>',
  'Subject: The boat',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<body><p>It is <b>late</b>.</p><table><tr><td>Monday</td><td>40</td></tr></table>',
  '<script>alert(1)</script><img src="http://example.org/seen.gif"></body>',
  '--b',
  'Content-Disposition: attachment; filename=log.txt',
  '',
  'forty aboard',
  '--b--',
].join('\r\n');

describe('a mail', () => {
  it('is a paper of its head, its words and the names of what came with it', async () => {
    const { kind, text, apparatus, formats } = await paperOf(MAIL);
    expect(kind).toBe('eml');
    expect(text.split('\n')).toEqual([
      'Subject: The boat',
      'From: Café <cafe@example.org>',
      'It is late.',
      'Monday\t40',
      'Attached: log.txt (12 bytes)',
    ]);
    expect(apparatus.title).toBe('The boat');
    const [bold] = formats.filter(({ type }) => type === 'bold');
    expect(text.slice(bold!.start, bold!.end)).toBe('late');
    expect(apparatus.tables.map(({ start, end }) => text.slice(start, end))).toEqual(['Monday\t40']);
  });

  it('of a Mac ends where it says', async () => {
    const mail = 'Subject: Boat\n\nLate.';
    const { text } = await paperOf(`${mail.length}\n${mail}<plist>flags</plist>`, 'letter.emlx');
    expect(text).toBe('Subject: Boat\nLate.');
  });

  it('that was saved as text is text: what it is called says so', async () => {
    expect((await paperOf('From: Bo\n\nIt is late.', 'letter.txt')).kind).toBe('text');
  });

  it('by its name alone is none', async () => {
    expect((await paperOf('No header here at all, and words enough.', 'letter.eml')).kind).toBe('text');
  });
});
