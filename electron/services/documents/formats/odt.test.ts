import { describe, expect, test } from 'vitest';
import { read } from '../read';
import { fodtOf, fullOdt, odtContent, odtOf } from '../testing/odt-fixtures';
import { zipOf } from '../testing/zip';

const readFile = (bytes: Uint8Array, origin = 'draft.odt') =>
  read({ source: [bytes], origin, plainly: false }, () => false);

describe('an OpenDocument text', () => {
  test('comes in whole', async () => {
    expect(await readFile(fullOdt())).toMatchObject({
      outcome: 'read',
      candidate: {
        kind: 'odt',
        text: 'The weir\nIt was built in 1902.\n• One\nCost\t£40',
        apparatus: {
          title: 'Weir',
          comments: [{ start: 30, end: 30, author: 'Cy' }],
          footnotes: [{ at: 30, text: 'Town roll.' }],
          changes: [
            { type: 'insertion', start: 25, end: 29 },
            { type: 'deletion', text: 'old' },
          ],
          tables: [{ rows: [['Cost', '£40']] }],
        },
      },
    });
  });

  test.each<[string, Uint8Array, string]>([
    ['is known whatever it is called', odtOf('<text:p>a</text:p>'), 'draft.txt'],
    [
      'is a template',
      odtOf('<text:p>a</text:p>', { kind: 'application/vnd.oasis.opendocument.text-template' }),
      'a.ott',
    ],
    ['is flat', fodtOf('<text:p>a</text:p>'), 'a.fodt'],
    [
      'says in its manifest what it is',
      zipOf({
        'META-INF/manifest.xml':
          '<m><e full-path="/" media-type="application/vnd.oasis.opendocument.text"/></m>',
        'content.xml': odtContent('<text:p>a</text:p>'),
      }),
      'a.odt',
    ],
  ])('%s', async (_, bytes, name) =>
    expect(await readFile(bytes, name)).toMatchObject({
      outcome: 'read',
      candidate: { kind: 'odt', text: 'a' },
    }),
  );

  const mimetype = 'application/vnd.oasis.opendocument.text';
  test.each<[string, Uint8Array, string]>([
    ['it is cut off', fullOdt().subarray(0, 900), 'the file is damaged or cut off'],
    ['its words are missing', zipOf({ mimetype }), 'the part with its words is missing'],
    [
      'it wants a password',
      zipOf({ mimetype, 'encrypted-package': 'x' }),
      'it is protected by a password; save a copy without one',
    ],
    [
      'its parts want one',
      zipOf({ mimetype, 'content.xml': 'x', 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
      'it is protected by a password; save a copy without one',
    ],
    ['its XML is torn', zipOf({ mimetype, 'content.xml': '<a><b></a>' }), 'it is damaged inside'],
  ])('is refused where %s', async (_, bytes, why) =>
    expect(await readFile(bytes)).toMatchObject({
      outcome: 'refused',
      message: `draft.odt could not be read as OpenDocument text: ${why}. Nothing was imported.`,
    }),
  );
});
