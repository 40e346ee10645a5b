import { describe, expect, test } from 'vitest';
import { decode } from './decode';

/** Text in an encoding of one byte a letter, by asking for each byte what it is there. */
function encoded(text: string, label: string): Uint8Array {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}

describe('a text in an encoding that it does not name is read in the likeliest, which is said', () => {
  test.each<[string, string]>([
    ['Windows-1251', 'Причал сгорел ночью, и никто не знает, кто увидел это первым.'],
    ['KOI8-R', 'Причал сгорел ночью, и никто не знает, кто увидел это первым.'],
    [
      'Windows-1250',
      'Pomost spłonął w nocy, a nikt nie wie, kto zobaczył to pierwszy; ' +
        'świadków było wielu, ale żaden nie mówił głośno.',
    ],
    [
      'Windows-1252',
      'The café burned, and “nobody” saw it first — it isn’t known why the naïve clerk said “no”.',
    ],
  ])('%s', (label, text) => {
    const decoded = decode(encoded(text, label), 'story.txt');
    expect(decoded).toMatchObject({ ok: true, text });
    expect(decoded.ok && decoded.notices).toEqual([
      { level: 'warning', message: expect.stringContaining(`was read as ${label}. Look at`) },
    ]);
  });

  test('too little to judge by is the commonest', () => {
    expect(decode(encoded('“Hi” é', 'windows-1252'), 'a.txt')).toMatchObject({
      text: '“Hi” é',
    });
  });

  test('UTF-8 that was cut off in a letter stays UTF-8', () => {
    const whole = new TextEncoder().encode('The café burned, naïvely and “fully”. It was closéd…');
    expect(decode(whole.subarray(0, -1), 'a.txt')).toMatchObject({
      text: expect.stringContaining('The café burned, naïvely'),
      notices: [{ level: 'warning', message: expect.stringContaining('not valid UTF-8, or was cut off') }],
    });
  });
});

describe('an encoding that somebody says', () => {
  const bytes = encoded('The café burned – “no” doubt.', 'macintosh');

  test('is the one it is read in, whatever it looks like', () =>
    expect(decode(bytes, 'a.txt', false, 'Macintosh')).toMatchObject({
      ok: true,
      text: 'The café burned – “no” doubt.',
      encoding: { is: 'Macintosh' },
    }));

  test('is offered where it was guessed, the guess first and each once', () => {
    const decoded = decode(bytes, 'a.txt');
    const { is, likely } = (decoded.ok && decoded.encoding) || { is: '', likely: [] };
    expect(likely[0]).toBe(is);
    expect(likely).toEqual(expect.arrayContaining(['UTF-8', 'Macintosh', 'Windows-1251']));
    const names = likely.map((label) => new TextDecoder(label).encoding);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is not asked for where there is no doubt', () =>
    expect(decode(new TextEncoder().encode('The café.'), 'a.txt')).not.toHaveProperty('encoding'));

  test.each(['klingon', ''])('“%s” is none, and nothing comes of it', (name) =>
    expect(decode(bytes, 'a.txt', false, name)).toEqual(decode(bytes, 'a.txt')),
  );
});
