import { z } from 'zod';
import { originsOf, restsOnPrimary, type Ledger } from '../model/evidence';
import { isCut, type Mark } from '../model/mark';
import { counted } from '../model/numbers';
import { Risk, RISK_INFO, RISKS } from '../../vocabulary';

/** More than these no desk asks for. */
export const MOST_SOURCES = 3;

/** What a desk asks of the evidence of a verified mark. */
export const EvidenceAsked = z.object({
  /** So many independent sources that support it, each vouched for by a checker; 0 asks nothing. */
  sources: z.int().min(0).max(MOST_SOURCES),
  /** One of them must have been there itself; absent: that is not asked. */
  primary: z.boolean().optional(),
});
export type EvidenceAsked = z.infer<typeof EvidenceAsked>;

/** The same by the risk of the mark. */
export const AskedByRisk = z.record(Risk, EvidenceAsked);
export type AskedByRisk = z.infer<typeof AskedByRisk>;

const askedBy = (sources: (risk: Risk) => number): AskedByRisk =>
  Object.fromEntries(RISKS.map((risk) => [risk, { sources: sources(risk) }])) as AskedByRisk;

export const NOTHING_ASKED = askedBy(() => 0);

/** One source from this risk up: all that a desk could ask for before it could say how many. */
export const oneFrom = (least: Risk): AskedByRisk =>
  askedBy((risk) => (RISK_INFO[risk].weight >= RISK_INFO[least].weight ? 1 : 0));

/** What a new library begins with: a claim that may end in court stands on two. */
export const DEFAULT_ASKED: AskedByRisk = { ...oneFrom('high'), legal: { sources: 2 } };

/** What a mark needs and what it has, where that is less. */
export interface Lack {
  needs: number;
  has: number;
  /** None of what supports it is primary, and one is asked for. */
  primary?: true;
}

/**
 * What a verified mark lacks of the evidence the desk asks for its risk; null where it lacks nothing.
 * `ledger`: its sources, which say what goes back to one origin and what is primary.
 */
export function lackOf(asked: AskedByRisk, mark: Mark, ledger: Ledger = {}): Lack | null {
  const { sources: needs, primary } = asked[mark.risk];
  if ((needs === 0 && !primary) || mark.status !== 'verified' || isCut(mark)) return null;
  const has = originsOf(mark.evidence, ledger).size;
  const second = primary === true && !restsOnPrimary(mark.evidence, ledger);
  return has < needs || second ? { needs, has, ...(second ? { primary: true } : {}) } : null;
}

/** "needs 2 sources, has 1; none is primary". */
export function toldOfLack({ needs, has, primary }: Lack): string {
  const few = has < needs ? [`needs ${counted(needs, 'source')}, has ${has === 0 ? 'none' : has}`] : [];
  const second = primary ? [has === 0 && few.length > 0 ? 'one must be primary' : 'none is primary'] : [];
  return [...few, ...second].join('; ');
}

/** As the alert says it. */
export const lackSentence = (lack: Lack): string => `Verified without enough evidence: ${toldOfLack(lack)}.`;
