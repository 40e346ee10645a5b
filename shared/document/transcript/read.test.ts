import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenAnyway, transcriptIn } from './read';
import { secondsOf, stampOf } from './stamps';
import { spokenIn } from './transcript';

/** What is read of a transcript: who, when, the words. */
const read = (source: string, turns = transcriptIn(source)) => {
  if (!turns) return null;
  const { text, cues } = spokenIn(turns);
  return cues.map(({ start, end, speaker, time }) => [speaker, time, text.slice(start, end)]);
};

const ANN = 'We counted the boats twice, in May and in June.';
const TOM = 'And how many were there?';
const NINE = 'Nine, and one of them was new.';

describe('a transcript, however it is written', () => {
  const three = [
    ['Ann Roe', 7, ANN],
    ['Tom Bell', 72, TOM],
    ['Ann Roe', 80, NINE],
  ];

  it.each([
    [
      'Otter',
      `Ann Roe  0:07  \n${ANN}\n\nTom Bell  1:12  \n${TOM}\n\nAnn Roe  1:20  \n${NINE}\n\nTranscribed by https://otter.ai\n`,
    ],
    ['Rev', `Ann Roe (00:07):\n${ANN}\n\nTom Bell (01:12):\n${TOM}\n\nAnn Roe (01:20):\n${NINE}\n`],
    [
      'Descript',
      `[00:00:07] Ann Roe: ${ANN}\n\n[00:01:12] Tom Bell: ${TOM}\n\n[00:01:20] Ann Roe: ${NINE}\n`,
    ],
    [
      'names in bold',
      `**Ann Roe** [0:07]\n${ANN}\n\n**Tom Bell** [1:12]\n${TOM}\n\n**Ann Roe** [1:20]\n${NINE}\n`,
    ],
    [
      'Premiere',
      `00;00;07;00 - 00;00;11;05\nAnn Roe\n${ANN}\n\n00;01;12;00 - 00;01;14;02\nTom Bell\n${TOM}\n\n00;01;20;00 - 00;01;22;00\nAnn Roe\n${NINE}\n`,
    ],
    [
      'a time and a name over the words',
      `00:07 Ann Roe\n${ANN}\n\n1:12 Tom Bell\n${TOM}\n\n1:20 Ann Roe\n${NINE}\n`,
    ],
    [
      'Zoom',
      `WEBVTT\n\n1\n00:00:07.000 --> 00:00:09.000\nAnn Roe: ${ANN}\n\n2\n00:01:12.0 --> 00:01:14.0\nTom Bell: ${TOM}\n\n3\n00:01:20.0 --> 00:01:22.0\nAnn Roe: ${NINE}\n`,
    ],
    [
      'Teams',
      `WEBVTT\n\nab-1/0-0\n00:00:07.000 --> 00:00:09.000\n<v Ann Roe>${ANN}</v>\n\nab-1/0-1\n00:01:12.000 --> 00:01:14.000\n<v Tom Bell>${TOM}\n\nab-1/0-2\n01:20.000 --> 01:22.000\n<v.soft Ann Roe>${NINE}\n`,
    ],
    [
      'SubRip',
      `1\r\n00:00:07,000 --> 00:00:09,000\r\nANN ROE: ${ANN}\r\n\r\n2\r\n00:01:12,000 --> 00:01:14,000\r\nTOM BELL: ${TOM}\r\n\r\n3\r\n00:01:20,000 --> 00:01:22,000\r\nANN ROE: ${NINE}\r\n`,
    ],
    [
      'Whisper with speakers',
      `start\tend\tspeaker\ttext\n7000\t9000\tAnn Roe\t${ANN}\n72000\t74000\tTom Bell\t${TOM}\n80000\t82000\tAnn Roe\t${NINE}\n`,
    ],
    [
      'Rev as JSON',
      JSON.stringify({
        speakers: [
          { id: 0, name: 'Ann Roe' },
          { id: 1, name: 'Tom Bell' },
        ],
        monologues: [
          {
            speaker: 0,
            elements: ANN.split(/(\s)/).map((value, at) => ({ type: 'text', value, ts: 7 + at })),
          },
          { speaker: 1, elements: [{ type: 'text', value: TOM, ts: 72, end_ts: 74 }] },
          { speaker: 0, elements: [{ type: 'text', value: NINE, ts: 80 }] },
        ],
      }),
    ],
    [
      'words with milliseconds',
      JSON.stringify({
        words: [
          ...ANN.split(' ').map((value, at) => ({ value, time: 7000 + 300 * at, speaker: 'Ann Roe' })),
          ...TOM.split(' ').map((value, at) => ({ value, time: 72000 + 300 * at, speaker: 'Tom Bell' })),
          ...NINE.split(' ').map((value, at) => ({ value, time: 80000 + 300 * at, speaker: 'Ann Roe' })),
        ],
      }),
    ],
    [
      'utterances',
      JSON.stringify({
        results: {
          utterances: [
            {
              start: 7,
              transcript: ANN,
              speaker: 'Ann Roe',
              words: ANN.split(' ').map((word) => ({ word, start: 7 })),
            },
            { start: 72, transcript: TOM, speaker: 'Tom Bell' },
            { start: 80, transcript: NINE, speaker: 'Ann Roe' },
          ],
        },
      }),
    ],
  ])('%s', (_, source) => {
    const loud = source.includes('ANN ROE');
    expect(read(source)).toEqual(
      loud ? three.map(([who, ...rest]) => [String(who).toUpperCase(), ...rest]) : three,
    );
  });

  it('a time by itself, the names in the lines under it', () => {
    const meet = `Mar 3, 2025\nBoats - Transcript\n00:00:00\n\nAnn Roe: ${ANN}\nTom Bell: ${TOM}\nAnn Roe: Nine.\nTom Bell: Nine?\n`;
    expect(read(`${meet}\nTranscription ended after 00:03:10\n`)).toEqual([
      ['Ann Roe', 0, ANN],
      ['Tom Bell', 0, TOM],
      ['Ann Roe', 0, 'Nine.'],
      ['Tom Bell', 0, 'Nine?'],
    ]);
  });

  it('names without any time, where somebody says that it is a transcript', () => {
    const source = `ANN ROE: ${ANN}\n\nTOM BELL: ${TOM}\n\nANN ROE: Nine.\n\nSo many.\n\nTOM BELL: Nine?`;
    expect(read(source, spokenAnyway(source))).toEqual([
      ['ANN ROE', null, ANN],
      ['TOM BELL', null, TOM],
      ['ANN ROE', null, 'Nine.'],
      ['ANN ROE', null, 'So many.'],
      ['TOM BELL', null, 'Nine?'],
    ]);
  });
});

describe('times', () => {
  it.each([
    ['0:07', 7],
    ['01:02:03', 3723],
    ['0:0:3.1', 3.1],
    ['00:00:03,050', 3.05],
    ['01;00;02;15', 3602.5],
    ['100:00', 6000],
  ])('%s', (stamp, seconds) => expect(secondsOf(stamp)).toBeCloseTo(seconds));
});

it('a stamp is read as the seconds it was written for', () => {
  fc.assert(
    fc.property(fc.nat(359_999), (seconds) => {
      expect(secondsOf(stampOf(seconds))).toBe(seconds);
    }),
  );
});

describe('captions that are not well formed', () => {
  const caption = (body: string) => read(`00:00:01,000 --> 00:00:02,000\nFirst words\n${body}`)!.slice(1);

  it.each([
    ['a tenth of a second is not a thousandth', '\n00:00:03.1 --> 00:00:04.2\nmore', [['', 3.1, 'more']]],
    ['times that run backwards', '\n00:00:09,000 --> 00:00:08,000\nmore', [['', 9, 'more']]],
    ['a second time that is missing', '\n00:00:03,000 -->\nmore', [['', 3, 'more']]],
    ['no empty line before the next header', '2\n00:00:03,000 --> 00:00:04,000\nmore', [['', 3, 'more']]],
    [
      'an empty line within the words',
      '\n00:00:03,000 --> 00:00:04,000\nmore\n\nand more',
      [['', 3, 'more and more']],
    ],
    [
      'settings behind the times',
      '\n00:03.000 --> 00:04.000 align:start position:0%\nmore',
      [['', 3, 'more']],
    ],
    [
      'tags and characters by name',
      '\n00:03.000 --> 00:04.000\n<i>R&amp;D</i> is <b>not</b> <x',
      [['', 3, 'R&D is not <x']],
    ],
    ['a note is no words', '\nNOTE check this\nagain\n\n00:03.000 --> 00:04.000\nmore', [['', 3, 'more']]],
    [
      'two voices in one caption',
      '\n00:03.000 --> 00:04.000\nANN: Yes.\nTOM: No.',
      [
        ['ANN', 3, 'Yes.'],
        ['TOM', 3, 'No.'],
      ],
    ],
  ])('%s', (_, body, expected) => expect(caption(body)).toEqual(expected));

  it('captions that roll up say every line once', () => {
    const rolling = ['one two', 'one two\nthree four', 'three four\nfive six']
      .map((words, at) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${words}\n\n`)
      .join('');
    expect(read(`WEBVTT\n\n${rolling}`)!.map(([, , words]) => words)).toEqual([
      'one two',
      'three four',
      'five six',
    ]);
  });
});

describe('what is none', () => {
  it.each([
    ['a story', 'The council met at 10:30 on Tuesday.\n\nIt voted 12:05 in the end, and went home.'],
    [
      'a programme of a day',
      'Programme\n\nFriday\n\nDoors open in the evening\n\n7:30 pm Overture\n8:15 pm Interval\n8:40 pm Finale',
    ],
    [
      'an interview with two questions',
      'Q: Why?\n\nBecause of the boats.\n\nQ: And now?\n\nNow we count them again.',
    ],
    ['a story with a colon', 'One thing is clear: nobody counted.\n\nTwo things are not: why, and who.'],
    ['a form', 'Name: Ann Roe\nPlace: Harwich\nName: Tom Bell\nPlace: Goole\nName: Per Lund'],
    ['JSON without times', '{"articles":[{"text":"Boats"},{"text":"More boats"}]}'],
  ])('%s', (_, source) => expect(transcriptIn(source)).toBeNull());

  it('is read as one voice where somebody says that it is one', () => {
    const { text, cues } = spokenIn(spokenAnyway('We counted.\n\nNine boats.'));
    expect(text).toBe('We counted.\nNine boats.');
    expect(cues.map(({ speaker, time }) => [speaker, time])).toEqual([
      ['', null],
      ['', null],
    ]);
  });
});

describe('laws', () => {
  const words = fc
    .array(fc.constantFrom('boats', 'nine', 'we', 'R&amp;D', 'naïve', '🚢', 'said', "can't", '<i>so</i>'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((each) => each.join(' '));
  const bare = (text: string) => text.replace(/<\/?i>/g, '').replaceAll('&amp;', '&');

  it('no word of a caption is lost, and each is found again in the file', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), fc.boolean(), (captions, numbered) => {
        const source = captions
          .map(
            (text, at) =>
              `${numbered ? `${at + 1}\n` : ''}00:${String(at).padStart(2, '0')}:00,000 --> 01:00:00,000\n${text}\n\n`,
          )
          .join('');
        const { text, cues, sourceOf } = spokenIn(transcriptIn(source)!);
        // A line that stands twice may be shown twice: captions that roll up do so.
        const told = captions.filter((each, at) => each !== captions[at - 1]);
        if (told.length === captions.length)
          expect(cues.map(({ start, end }) => text.slice(start, end))).toEqual(captions.map(bare));
        for (const cue of cues) {
          const range = sourceOf(cue);
          expect(bare(source.slice(range.start, range.end)).trim()).toContain(text.slice(cue.start, cue.end));
        }
      }),
    );
  });
});
