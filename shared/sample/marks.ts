import type { Facet, MarkKind, QuoteForm, Risk, Status } from '../domain';
import type { Passage } from './texts';

export interface SampleEvidence extends Passage {
  weighs: 'supports' | 'contradicts' | 'context';
}

/** A mark for the demonstration, as a checker halfway through draft 1 would have left it. */
export interface SampleMark {
  kind: MarkKind;
  /** Quotes only. */
  form?: QuoteForm;
  /**
   * Exactly as in draft 1, where these words occur once; never across a paragraph or a change of formatting.
   */
  words: string;
  status: Status;
  risk: Risk;
  facets: readonly Facet[];
  note?: string;
  correction?: string;
  /** Quotes only: the words of the attribution mark that says who said it. */
  attribution?: string;
  evidence?: readonly SampleEvidence[];
}

/** In text order. Some sentences are left unmarked on purpose: coverage has something to show. */
export const SAMPLE_MARKS: readonly SampleMark[] = [
  {
    kind: 'claim',
    words: 'Fifteen weeks at Harbour Road',
    status: 'checking',
    risk: 'sensitive',
    facets: ['headline', 'number'],
    note: 'The figure holds (see below). Is the editor content that the headline counts from the report and not from the tests?',
  },
  {
    kind: 'claim',
    words: 'Wednesday 14 October 2025',
    status: 'needs-fix',
    risk: 'routine',
    facets: ['date-place'],
    correction: 'Tuesday 14 October 2025',
    evidence: [
      {
        file: 'source-2.txt',
        locator: 'date of sampling',
        excerpt: 'Tuesday 14 October 2025, 7.30 am to 9.50 am',
        weighs: 'contradicts',
      },
    ],
  },
  {
    kind: 'claim',
    words: 'contained 28 milligrams of lead per litre',
    status: 'wrong',
    risk: 'high',
    facets: ['number', 'science'],
    correction: 'contained 28 micrograms of lead per litre',
    note: 'A thousand times too high. Check the other readings against the full report, not the summary.',
    evidence: [
      {
        file: 'source-2.txt',
        locator: 'section 2',
        excerpt: '28 micrograms per litre (outlet 31, nursery drinking fountain)',
        weighs: 'contradicts',
      },
    ],
  },
  {
    kind: 'claim',
    words: 'fifteen weeks to the day after the report arrived',
    status: 'verified',
    risk: 'high',
    facets: ['number', 'date-place'],
    note: '27 October to 9 February is 105 days.',
    evidence: [
      {
        file: 'source-1.txt',
        locator: 'item 6.1',
        excerpt: "The laboratory's report had been received on 27 October 2025.",
        weighs: 'supports',
      },
      { file: 'source-3.txt', locator: 'dateline', excerpt: 'Monday 9 February 2026', weighs: 'supports' },
    ],
  },
  {
    kind: 'claim',
    words: 'the school’s 312 pupils',
    status: 'verified',
    risk: 'routine',
    facets: ['number'],
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 2, 00:02:33',
        excerpt: 'Three hundred and twelve, with the nursery.',
        weighs: 'supports',
      },
      { file: 'source-3.txt', locator: 'paragraph 1', excerpt: 'all 312 pupils', weighs: 'supports' },
    ],
  },
  {
    kind: 'claim',
    words: '17 were above the limit, or 47 per cent',
    status: 'wrong',
    risk: 'high',
    facets: ['number'],
    correction: '17 were above the limit, or 37 per cent',
    note: '17 of 46 is 36.96 per cent.',
    evidence: [
      {
        file: 'source-2.txt',
        locator: 'section 2',
        excerpt: 'Outlets above 10 micrograms per litre            17',
        weighs: 'contradicts',
      },
    ],
  },
  {
    kind: 'quote',
    form: 'direct',
    words: '“I found out the same morning as the parents,”',
    status: 'verified',
    risk: 'sensitive',
    facets: [],
    attribution: 'said Ingrid Tolland, the headteacher, who has run the school since 2019',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 2, 00:01:15',
        excerpt: 'I found out the same morning as the parents.',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'attribution',
    words: 'said Ingrid Tolland, the headteacher, who has run the school since 2019',
    status: 'verified',
    risk: 'routine',
    facets: ['name-title', 'date-place'],
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 2, 00:00:23',
        excerpt: 'Since September 2019.',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'claim',
    words: 'Harbour Road is a well-liked school',
    status: 'opinion',
    risk: 'routine',
    facets: ['description'],
  },
  {
    kind: 'claim',
    words: 'the oldest primary school in the county still in use',
    status: 'wrong',
    risk: 'routine',
    facets: ['superlative', 'history'],
    correction: 'one of the oldest primary schools in the county still in use',
    evidence: [
      {
        file: 'source-1.txt',
        locator: 'item 6.4',
        excerpt: 'the two older primary schools in the county still in use',
        weighs: 'contradicts',
      },
    ],
  },
  {
    kind: 'claim',
    words: 'Gareth Pellow, 67, was born two streets away in 1961',
    status: 'query-out',
    risk: 'routine',
    facets: ['name-title', 'number', 'history'],
    note: 'Born in 1961 he cannot be 67. Asked the author which of the two is right.',
  },
  {
    kind: 'quote',
    form: 'direct',
    words: '“I told them over and over that the old pipe was still in the ground,”',
    status: 'needs-fix',
    risk: 'high',
    facets: ['allegation'],
    attribution: 'he said at his kitchen table',
    correction: '“I told them twice, in writing, that the old pipe was still in the ground,”',
    note: 'Not what he says on the recording. Ask the school for the two emails.',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 1, 00:02:51',
        excerpt: 'I told them twice, in writing, that the old pipe was still in the ground.',
        weighs: 'contradicts',
      },
    ],
  },
  {
    kind: 'attribution',
    words: 'he said at his kitchen table',
    status: 'verified',
    risk: 'routine',
    facets: ['date-place'],
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 1, heading',
        excerpt: 'Gareth Pellow (GP), at his home, Thursday 5 March 2026',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'attribution',
    words: 'Mr Pellow says',
    status: 'verified',
    risk: 'routine',
    facets: ['name-title'],
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 1, 00:05:30',
        excerpt: 'Then they stopped.',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'claim',
    words: 'the job was abandoned halfway',
    status: 'checking',
    risk: 'high',
    facets: ['allegation', 'cause'],
    note: 'Kestle Pipework has to be given a date by which to answer. Two emails are not enough; telephone.',
    evidence: [
      {
        file: 'source-2.txt',
        locator: '3.1',
        excerpt: 'The hall and the nursery block are served by the original lead pipe.',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'quote',
    form: 'direct',
    words:
      'I asked for the drawing so I could see what was meant to happen next, and I was told the job was closed.',
    status: 'verified',
    risk: 'sensitive',
    facets: [],
    attribution: 'Mr Pellow says',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 1, 00:05:30',
        excerpt:
          'I asked for the drawing so I could see what was meant to happen next, and I was told the job was closed.',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'attribution',
    words: 'Mr Pellowe alleges',
    status: 'needs-fix',
    risk: 'routine',
    facets: ['name-title'],
    correction: 'Mr Pellow alleges',
    note: 'No E. He spells it out at the start of the recording.',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 1, 00:00:14',
        excerpt: 'P, E, double L, O, W, no E on the end',
        weighs: 'contradicts',
      },
    ],
  },
  {
    kind: 'claim',
    words: 'knew when he signed it that the work had not been finished',
    status: 'query-out',
    risk: 'legal',
    facets: ['allegation'],
    note: 'One witness, nobody else present, and nobody has put it to Mr Farrant. Cannot run like this: author to ask him, lawyer to read.',
    evidence: [
      { file: 'transcript.txt', locator: 'Recording 1, 00:06:18', excerpt: 'He knew.', weighs: 'supports' },
      {
        file: 'source-1.txt',
        locator: 'item 6.2',
        excerpt: 'The final certificate for that contract had been signed by him on 30 August 2024.',
        weighs: 'context',
      },
    ],
  },
  {
    kind: 'claim',
    words: '£165,500 in all',
    status: 'needs-fix',
    risk: 'routine',
    facets: ['number'],
    correction: '£155,500 in all',
    evidence: [
      {
        file: 'source-1.txt',
        locator: 'item 6.3',
        excerpt: 'TOTAL                                        £155,500',
        weighs: 'contradicts',
      },
    ],
  },
  {
    kind: 'quote',
    form: 'direct',
    words: '“No parent should learn from a rumour what this council has known since the autumn,”',
    status: 'verified',
    risk: 'high',
    facets: [],
    attribution: 'Ms Tolland told the meeting',
    note: 'The words are right, the speaker is not: see the attribution.',
    evidence: [
      {
        file: 'source-1.txt',
        locator: 'item 6.5',
        excerpt: '"no parent should learn from a rumour what this council has known since the autumn"',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'attribution',
    words: 'Ms Tolland told the meeting',
    status: 'wrong',
    risk: 'high',
    facets: ['name-title'],
    correction: 'Ms Averidge told the meeting',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 2, 00:01:48',
        excerpt: "No. I didn't know it was meeting.",
        weighs: 'contradicts',
      },
    ],
  },
  {
    kind: 'quote',
    form: 'direct',
    words: '“We were told the risk was low and that a letter would frighten people,”',
    status: 'verified',
    risk: 'high',
    facets: [],
    attribution: 'said a council officer who asked not to be named',
    evidence: [
      {
        file: 'transcript.txt',
        locator: 'Recording 3, 00:01:54',
        excerpt: 'We were told the risk was low and that a letter would frighten people.',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'attribution',
    words: 'said a council officer who asked not to be named',
    status: 'query-out',
    risk: 'high',
    facets: ['name-title'],
    note: 'Why not named? The officer gave a reason and agreed to its being printed. Asked the author to add it.',
  },
  {
    kind: 'claim',
    words: 'Young children absorb four to five times as much of the lead they swallow as adults do',
    status: 'checking',
    risk: 'sensitive',
    facets: ['science', 'number'],
    note: 'The laboratory says only “a greater share”. Ask Dr Lowther for the reference.',
    evidence: [
      {
        file: 'source-2.txt',
        locator: '4.3',
        excerpt: 'Young children take up a greater share of swallowed lead than adults.',
        weighs: 'context',
      },
    ],
  },
  {
    kind: 'quote',
    form: 'direct',
    words: '“We do not know of any amount that is harmless to a child,”',
    status: 'to-check',
    risk: 'sensitive',
    facets: ['science'],
    attribution: 'said Dr Nkechi Lowther, the county analyst',
    note: 'No recording and no notes in the folder yet.',
  },
  {
    kind: 'attribution',
    words: 'said Dr Nkechi Lowther, the county analyst',
    status: 'verified',
    risk: 'routine',
    facets: ['name-title'],
    evidence: [
      {
        file: 'source-2.txt',
        locator: 'heading',
        excerpt: 'Dr Nkechi Lowther, County Analyst',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'attribution',
    words: 'The council’s statement of 9 February',
    status: 'checking',
    risk: 'routine',
    facets: ['name-title', 'date-place'],
    note: '“Regret” is Councillor Averidge’s word in the statement, not the council’s.',
  },
  {
    kind: 'quote',
    form: 'partial',
    words: '“a matter of regret”',
    status: 'verified',
    risk: 'routine',
    facets: [],
    attribution: 'The council’s statement of 9 February',
    evidence: [
      {
        file: 'source-3.txt',
        locator: 'paragraph 4',
        excerpt: 'The time it has taken to inform families is a matter of regret.',
        weighs: 'supports',
      },
    ],
  },
  {
    kind: 'claim',
    words: 'dated 16 February',
    status: 'disputed',
    risk: 'sensitive',
    facets: ['date-place'],
    note: 'The press release and the draft itself say 9 February. Ms Vey is sure. Was there a second letter? Ask her for a photograph.',
    evidence: [
      {
        file: 'source-3.txt',
        locator: 'paragraph 1',
        excerpt: 'has today written to the families of all 312 pupils',
        weighs: 'contradicts',
      },
    ],
  },
  {
    kind: 'claim',
    words: 'four screw holes and a capped pipe',
    status: 'cannot-verify',
    risk: 'routine',
    facets: ['description'],
    note: 'The author saw it; there is no picture and the school lets nobody in before the work is done. Editor’s call.',
  },
];
