import type { Details } from '../domain';
import type { SampleFile } from './texts';

/** The details of the article as the desk would fill them in. */
export const SAMPLE_DETAILS: Details = {
  headline: 'Fifteen weeks at Harbour Road',
  standfirst:
    'Laboratory tests found lead in the drinking water of a Sallowmouth primary school in October. Parents were told in February. Papers released this month show who knew in between, and what they decided.',
  byline: 'By Hester Wray',
  desk: 'Investigations',
  slug: 'harbour-road-water',
  publicationDate: '2026-03-28',
  deadline: '2026-03-25',
  checker: 'Anneke Foss',
  editor: 'Julian Strode',
};

export interface SamplePerson {
  name: string;
  title: string;
  affiliation: string;
  /** How things stand when draft 1 reaches the checker. */
  askedForComment: boolean;
  answered: boolean;
}

/** Everybody the article names, in order of appearance. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    name: 'Ingrid Tolland',
    title: 'headteacher',
    affiliation: 'Harbour Road Primary School',
    askedForComment: true,
    answered: true,
  },
  {
    name: 'Gareth Pellow',
    title: 'former site manager',
    affiliation: 'Harbour Road Primary School',
    askedForComment: true,
    answered: true,
  },
  {
    name: 'Desmond Farrant',
    title: 'head of property services',
    affiliation: 'Sallowmouth Borough Council',
    askedForComment: false,
    answered: false,
  },
  {
    name: 'Pauline Averidge',
    title: 'chair of the schools committee',
    affiliation: 'Sallowmouth Borough Council',
    askedForComment: false,
    answered: false,
  },
  {
    name: 'Nkechi Lowther',
    title: 'county analyst',
    affiliation: 'County Analyst’s Laboratory',
    askedForComment: true,
    answered: true,
  },
  { name: 'Tamsin Vey', title: 'parent', affiliation: '', askedForComment: true, answered: true },
];

export interface SampleSource {
  file: Exclude<SampleFile, 'draft-1.md' | 'draft-2.md'>;
  title: string;
  kind: 'transcript' | 'record' | 'report' | 'press-release';
  author: string;
  /** `YYYY-MM-DD`; of the first recording where there are several. */
  date: string;
}

/**
 * The documents that came with the story. All are primary and on the record, but for recording 3 of the
 * transcript.
 */
export const SAMPLE_SOURCES: readonly SampleSource[] = [
  {
    file: 'transcript.txt',
    title: 'Interviews with Gareth Pellow, Ingrid Tolland and a council officer',
    kind: 'transcript',
    author: 'Hester Wray',
    date: '2026-03-05',
  },
  {
    file: 'source-1.txt',
    title: 'Schools Committee, minutes of 22 January 2026',
    kind: 'record',
    author: 'Sallowmouth Borough Council',
    date: '2026-01-22',
  },
  {
    file: 'source-2.txt',
    title: 'Report of examination W/25/1187: summary',
    kind: 'report',
    author: 'County Analyst’s Laboratory',
    date: '2025-10-27',
  },
  {
    file: 'source-3.txt',
    title: 'Water at Harbour Road Primary School',
    kind: 'press-release',
    author: 'Sallowmouth Borough Council',
    date: '2026-02-09',
  },
];

/**
 * What happened to the text between draft 1 and draft 2, besides the corrections. Paragraphs are named by the
 * words they begin with.
 */
export const SAMPLE_REVISION = {
  moved: ['Lead dissolves most readily', 'Tamsin Vey, whose twin sons'],
  deleted: '“We were told the risk was low',
  added: 'Mr Farrant, who was asked for comment',
  /** A fact that had been verified, changed by nobody knows whom; draft 1 was right. */
  silent: { before: 'the school’s 312 pupils', after: 'the school’s 321 pupils' },
  /** A quote cut in the middle without a sign that words are missing. */
  trimmed: {
    before:
      'I asked for the drawing so I could see what was meant to happen next, and I was told the job was closed.',
    after: 'I asked for the drawing, and I was told the job was closed.',
  },
} as const;
