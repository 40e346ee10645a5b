import type { Facet, MarkKind, QuoteForm, Risk, Status } from '../../vocabulary';

/** Words that another program, or a table, has marked, before they are looked for in a draft. */
export interface Marked {
  /** Of a mark of Stet's own. */
  id: string | null;
  words: string;
  before: string;
  after: string;
  /** Where it says they stand, in code points; a hint. */
  place: { start: number; end: number } | null;
  kind: MarkKind | null;
  form: QuoteForm | null;
  status: Status | null;
  risk: Risk | null;
  facets: readonly Facet[];
  /** Its words were gone already. */
  lost: boolean;
  by: string;
  notes: readonly { id: string | null; by: string; date: string | undefined; text: string }[];
  /** What it says of where the fact comes from; empty where it says nothing. */
  source: string;
}

export const NOTHING_MARKED: Omit<Marked, 'words'> = {
  id: null,
  before: '',
  after: '',
  place: null,
  kind: null,
  form: null,
  status: null,
  risk: null,
  facets: [],
  lost: false,
  by: '',
  notes: [],
  source: '',
};
