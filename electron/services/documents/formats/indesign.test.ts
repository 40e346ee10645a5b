import { describe, expect, test } from 'vitest';
import { read } from '../read';
import {
  frame,
  fullIcml,
  idmlOf,
  para,
  run,
  range,
  content,
  spread,
  fullIdml,
} from '../testing/indesign-fixtures';
import { zipOf } from '../testing/zip';

const readFile = (bytes: Uint8Array, origin: string) =>
  read({ source: [bytes], origin, plainly: false }, () => false);

describe('an InCopy story', () => {
  test.each(['story.icml', 'story.txt'])('comes in whole, as %s', async (name) => {
    expect(await readFile(fullIcml(), name)).toMatchObject({
      outcome: 'read',
      candidate: {
        kind: 'icml',
        text: 'The weir\nIt was built in 1902.\nCost\t£40',
        details: { headline: 'The weir' },
        apparatus: {
          comments: [{ start: 30, end: 30, author: 'Cy', text: 'Who says?' }],
          footnotes: [{ at: 30, text: 'Town roll.' }],
          changes: [{ type: 'insertion' }, { type: 'deletion', text: '1900' }],
          tables: [{ rows: [['Cost', '£40']] }],
        },
      },
    });
  });

  test('that is cut off is refused', async () =>
    expect(await readFile(fullIcml().subarray(0, 900), 'story.icml')).toMatchObject({
      outcome: 'refused',
      message: 'story.icml could not be read as InCopy: it is damaged inside. Nothing was imported.',
    }));
});

describe('an InDesign layout', () => {
  const stories = { a: para('one'), b: para('two'), c: para('three') };
  const textOf = async (bytes: Uint8Array) => {
    const reading = await readFile(bytes, 'pages.idml');
    return reading.outcome === 'read' ? reading.candidate.text.split('\n') : reading;
  };

  test.each<[string, Uint8Array, string[]]>([
    [
      'from the top',
      idmlOf(stories, {
        spreads: [spread(frame('b', -400, 0) + frame('a', -400, -300) + frame('c', -400, 200))],
      }),
      ['one', 'two', 'three'],
    ],
    [
      'page by page',
      idmlOf(stories, {
        spreads: [spread(frame('b', 20, -300) + frame('a', -400, 200) + frame('c', 20, 0))],
      }),
      ['one', 'two', 'three'],
    ],
    [
      'spread by spread',
      idmlOf(stories, { spreads: [spread(frame('c', 20, 300)), spread(frame('a', -400, -300))] }),
      ['three', 'one', 'two'],
    ],
    [
      'beside each other',
      idmlOf(stories, { spreads: [spread(frame('b', -200, -301) + frame('a', -400, -300))] }),
      ['one', 'two', 'three'],
    ],
    [
      'by the first frame of a thread',
      idmlOf(stories, {
        spreads: [
          spread(frame('a', -400, -300, { previous: 'x' }) + frame('b', -400, 0) + frame('a', -400, 200)),
        ],
      }),
      ['two', 'one', 'three'],
    ],
    [
      'in a group',
      idmlOf(stories, {
        spreads: [
          spread(
            frame('b', -400, 0) + `<Group ItemTransform="1 0 0 1 0 -300">${frame('a', -400, 100)}</Group>`,
          ),
        ],
      }),
      ['one', 'two', 'three'],
    ],
    [
      'not from master pages',
      idmlOf(stories, {
        spreads: [spread(frame('a', 0, 0))],
        masters: [spread(frame('b', 0, 0), 'MasterSpread')],
      }),
      ['one', 'three'],
    ],
    [
      'not from layers that are not shown',
      idmlOf(stories, {
        book: '<Layer Self="l" Visible="false"/>',
        spreads: [spread(frame('a', 0, 0) + frame('b', 0, 0, { more: 'ItemLayer="l"' }))],
      }),
      ['one', 'three'],
    ],
    [
      'what is anchored comes after its host',
      idmlOf(
        { ...stories, a: range(run(content('one') + frame('c', 0, 0))) },
        { spreads: [spread(frame('a', 0, 0) + frame('b', 0, 100))] },
      ),
      ['one', 'three', 'two'],
    ],
    [
      'stories anchored in one another',
      idmlOf({
        a: range(run(content('one') + frame('b', 0, 0))),
        b: range(run(content('two') + frame('a', 0, 0))),
      }),
      ['one', 'two'],
    ],
  ])('is read %s', async (_, bytes, lines) => expect(await textOf(bytes)).toEqual(lines));

  test('says what was left out', async () =>
    expect(
      await readFile(idmlOf(stories, { masters: [spread(frame('b', 0, 0), 'MasterSpread')] }), 'a.idml'),
    ).toMatchObject({
      candidate: {
        kind: 'idml',
        notices: [{ level: 'info', message: expect.stringContaining('master pages') }],
      },
    }));

  test.each([
    ['it is cut off', fullIdml().subarray(0, 500), 'the file is damaged or cut off'],
    ['a part is torn', zipOf({ 'designmap.xml': '<a>' }), 'it is damaged inside'],
  ])('is refused where %s', async (_, bytes, why) =>
    expect(await readFile(bytes, 'pages.idml')).toMatchObject({
      outcome: 'refused',
      message: `pages.idml could not be read as InDesign: ${why}. Nothing was imported.`,
    }),
  );
});
