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
