import type { Passage } from './texts';

export type PlantedErrorKind =
  | 'weekday'
  | 'unit'
  | 'percentage'
  | 'superlative'
  | 'age'
  | 'misquote'
  | 'name-spelling'
  | 'right-of-reply'
  | 'sum'
  | 'wrong-speaker'
  | 'wrong-title'
  | 'anonymous-source'
  | 'date-contradiction'
  | 'phone-number';

/** An error put into draft 1 on purpose. */
export interface PlantedError {
  id: string;
  kind: PlantedErrorKind;
  /** Exactly as in draft 1, where these words occur once. */
  words: string;
  explanation: string;
  /**
   * The words that would be right in their place; absent where no wording helps and somebody has to be
   * called.
   */
  corrected?: string;
  evidence: readonly Passage[];
  /** What draft 2 did about it. */
  draft2: 'fixed' | 'left' | 'cut';
}

/** In text order. */
export const SAMPLE_ERRORS: readonly PlantedError[] = [
  {
    id: 'weekday-of-tests',
    kind: 'weekday',
    words: 'Wednesday 14 October 2025',
    explanation: '14 October 2025 was a Tuesday. The laboratory’s report gives the right day.',
    corrected: 'Tuesday 14 October 2025',
    evidence: [
      {
        file: 'source-2.txt',
        locator: 'date of sampling',
        excerpt: 'Tuesday 14 October 2025, 7.30 am to 9.50 am',
      },
    ],
    draft2: 'fixed',
  },
  {
    id: 'milligrams',
    kind: 'unit',
    words: '28 milligrams of lead per litre',
    explanation:
      'The laboratory measured micrograms. As written, the reading is a thousand times too high, and the limit in the next sentence is in another unit.',
    corrected: '28 micrograms of lead per litre',
    evidence: [
      {
        file: 'source-2.txt',
        locator: 'section 2',
        excerpt: '28 micrograms per litre (outlet 31, nursery drinking fountain)',
      },
    ],
    draft2: 'fixed',
  },
  {
    id: 'share-of-outlets',
    kind: 'percentage',
    words: '47 per cent',
    explanation: '17 of 46 is 36.96 per cent. The two counts are right; the percentage is not.',
    corrected: '37 per cent',
    evidence: [
      {
        file: 'source-2.txt',
        locator: 'section 2',
        excerpt: 'Outlets above 10 micrograms per litre            17',
      },
    ],
    draft2: 'fixed',
  },
  {
    id: 'oldest-school',
    kind: 'superlative',
    words: 'the oldest primary school in the county still in use',
    explanation:
      'The press release says “one of the oldest”. The minutes name two older primary schools that are still in use.',
    corrected: 'one of the oldest primary schools in the county still in use',
    evidence: [
      {
        file: 'source-1.txt',
        locator: 'item 6.4',
        excerpt:
          'the two older primary schools in the county still in use, Market Hill (1871) and Fore Street (1878)',
      },
      {
        file: 'source-3.txt',
        locator: 'last paragraph',
        excerpt: 'one of the oldest primary schools in the county still in use',
      },
    ],
    draft2: 'left',
  },
  {
    id: 'pellow-age',
    kind: 'age',
    words: 'Gareth Pellow, 67,',
    explanation: 'Somebody born in January 1961 is 65 in March 2026, and he says so himself.',
    corrected: 'Gareth Pellow, 65,',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 1, 00:00:14',
        excerpt: "I was born in January 1961, round the corner in Net Loft Lane, so I'm sixty-five.",
      },
    ],
    draft2: 'fixed',
  },
  {
    id: 'over-and-over',
    kind: 'misquote',
    words: '“I told them over and over that the old pipe was still in the ground,”',
    explanation:
      'On the recording he says “twice, in writing”. The words in quotation marks are not his, and the true ones are stronger: they can be checked.',
    corrected: '“I told them twice, in writing, that the old pipe was still in the ground,”',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 1, 00:02:51',
        excerpt: 'I told them twice, in writing, that the old pipe was still in the ground.',
      },
    ],
    draft2: 'left',
  },
  {
    id: 'pellow-spelling',
    kind: 'name-spelling',
    words: 'Mr Pellowe',
    explanation: 'Spelled Pellow everywhere else in the draft. He spelled it out for the reporter.',
    corrected: 'Mr Pellow',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 1, 00:00:14',
        excerpt: 'P, E, double L, O, W, no E on the end',
      },
    ],
    draft2: 'left',
  },
  {
    id: 'farrant-not-asked',
    kind: 'right-of-reply',
    words: 'knew when he signed it that the work had not been finished',
    explanation:
      'A named man is accused of signing a certificate he knew to be false, on the word of one person and with no other witness. Nothing in the draft says that he was asked, and the recording shows that he had not been.',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 1, 00:06:40',
        excerpt: "I should say that I haven't put any of this to Mr Farrant.",
      },
      { file: 'transcript.txt', locator: 'Recording 1, 00:06:36', excerpt: 'No. Just him and me.' },
    ],
    draft2: 'fixed',
  },
  {
    id: 'cost-total',
    kind: 'sum',
    words: '£165,500 in all',
    explanation: '96,000 + 41,000 + 18,500 is 155,500, as the minutes have it.',
    corrected: '£155,500 in all',
    evidence: [
      {
        file: 'source-1.txt',
        locator: 'item 6.3',
        excerpt: 'TOTAL                                        £155,500',
      },
    ],
    draft2: 'left',
  },
  {
    id: 'rumour-quote',
    kind: 'wrong-speaker',
    words: 'Ms Tolland told the meeting',
    explanation:
      'The minutes give these words to Councillor Averidge. Ms Tolland was not at the meeting and did not know of it.',
    corrected: 'Ms Averidge told the meeting',
    evidence: [
      {
        file: 'source-1.txt',
        locator: 'item 6.5',
        excerpt:
          'Councillor Averidge, from the Chair, said that "no parent should learn from a rumour what this council has known since the autumn".',
      },
      {
        file: 'transcript.txt',
        locator: 'Recording 2, 00:01:48',
        excerpt: "No. I didn't know it was meeting.",
      },
    ],
    draft2: 'fixed',
  },
  {
    id: 'averidge-title',
    kind: 'wrong-title',
    words: 'the leader of the council',
    explanation: 'She chairs the schools committee. The leader is Thomas Brannock, who was in the room.',
    corrected: 'the chair of the committee',
    evidence: [
      { file: 'source-1.txt', locator: 'present', excerpt: 'Councillor Pauline Averidge (Chair)' },
      {
        file: 'source-1.txt',
        locator: 'in attendance',
        excerpt: 'Councillor Thomas Brannock (Leader of the Council), for item 6 only',
      },
    ],
    draft2: 'fixed',
  },
  {
    id: 'officer-no-reason',
    kind: 'anonymous-source',
    words: 'said a council officer who asked not to be named',
    explanation: 'The reader is not told why. The officer gave a reason and agreed to its being printed.',
    corrected:
      'said a council officer, who asked not to be named because staff have been told that anybody who talks to a reporter will be disciplined',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 3, 00:00:09',
        excerpt: 'anybody who talked to a reporter about Harbour Road would be disciplined',
      },
    ],
    draft2: 'cut',
  },
  {
    id: 'letter-date',
    kind: 'date-contradiction',
    words: 'dated 16 February',
    explanation:
      'The draft says earlier that the council wrote on 9 February, and the press release of that day agrees. Either the date is wrong or there was a second letter: ask to see it.',
    corrected: 'dated 9 February',
    evidence: [
      {
        file: 'draft-1.md',
        locator: 'paragraph 6',
        excerpt: 'The council wrote to parents on Monday 9 February 2026',
      },
      {
        file: 'source-3.txt',
        locator: 'paragraph 1',
        excerpt: 'Sallowmouth Borough Council has today written to the families of all 312 pupils',
      },
    ],
    draft2: 'left',
  },
  {
    id: 'phone-digits',
    kind: 'phone-number',
    words: '01632 960148',
    explanation: 'Two digits have changed places. The council’s own notice ends in 184.',
    corrected: '01632 960184',
    evidence: [{ file: 'source-3.txt', locator: 'note 1', excerpt: '01632 960184' }],
    draft2: 'left',
  },
];
