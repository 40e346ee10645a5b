import {
  heardIn,
  isNamed,
  saidWords,
  termsOf,
  voucherOf,
  type Article,
  type Evidence,
  type Mark,
  type Source,
} from '../domain';
import type { ReportEvidence, ReportHeard, ReportSource } from './types';

export interface Sourced {
  sources: ReportSource[];
  /** Of every mark that has any, by id. */
  evidence: ReadonlyMap<string, ReportEvidence[]>;
}

/** What `marks`, in the order of their numbers, rest on. What of a source is told is for its terms to say. */
export function sourcesOf({ sources, papers }: Article, marks: readonly Mark[]): Sourced {
  const listed = new Map<string, ReportSource>();
  const evidence = new Map<string, ReportEvidence[]>();
  marks.forEach((mark, at) => {
    if (mark.evidence.length === 0) return;
    evidence.set(
      mark.id,
      mark.evidence.map((each): ReportEvidence => {
        const { source: id, bears, locator, excerpt, from } = each;
        const known = sources[id];
        const named = known !== undefined && isNamed(known);
        let source = listed.get(id);
        if (!source) {
          source = {
            number: listed.size + 1,
            terms: termsOf(known),
            named: named ? nameOf(known, papers) : null,
            same: [],
            marks: [],
          };
          listed.set(id, source);
        }
        if (source.marks.at(-1) !== at + 1) source.marks.push(at + 1);
        const heard = heardOf(mark, each, papers);
        const shown = named ? { locator, excerpt, from, heard } : null;
        return { source: source.number, bears, voucher: voucherOf(each), shown };
      }),
    );
  });
  for (const [id, source] of listed) {
    const { same } = sources[id] ?? {};
    if (same === undefined) continue;
    const others = [...listed].filter(([other]) => other !== id && sources[other]?.same === same);
    source.same = others.map(([, { number }]) => number);
  }
  return { sources: [...listed.values()], evidence };
}

/** What is told of a quotation beside the tape: by the names the speakers have now. */
function heardOf(mark: Mark, evidence: Evidence, papers: Article['papers']): ReportHeard | null {
  const { heard } = evidence;
  if (!heard) return null;
  return {
    verdict: heard.verdict,
    who: heardIn({ papers }, evidence),
    isOld: heard.words !== saidWords(mark),
  };
}

/** What is told of a source that may be named. */
function nameOf(
  { id, title, kind, where, standing, accessed }: Source,
  papers: Article['papers'],
): NonNullable<ReportSource['named']> {
  const own = Object.values(papers).filter(({ source }) => source === id);
  const kept = own.map(({ file: { name, sha256 } }) => ({ name, sha256 }));
  return { title, kind, where, standing, accessed, papers: kept };
}
