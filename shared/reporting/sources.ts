import { isNamed, termsOf, voucherOf, type Article, type Mark } from '../domain';
import type { ReportEvidence, ReportSource } from './types';

export interface Sourced {
  sources: ReportSource[];
  /** Of every mark that has any, by id. */
  evidence: ReadonlyMap<string, ReportEvidence[]>;
}

/** What `marks`, in the order of their numbers, rest on. What of a source is told is for its terms to say. */
export function sourcesOf({ sources }: Article, marks: readonly Mark[]): Sourced {
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
            named: named ? { title: known.title, kind: known.kind, where: known.where } : null,
            marks: [],
          };
          listed.set(id, source);
        }
        if (source.marks.at(-1) !== at + 1) source.marks.push(at + 1);
        const shown = named ? { locator, excerpt, from } : null;
        return { source: source.number, bears, voucher: voucherOf(each), shown };
      }),
    );
  });
  return { sources: [...listed.values()], evidence };
}
