import { z } from 'zod';
import { originsOf } from '../model/evidence';
import { isCut, type Mark } from '../model/mark';
import { counted } from '../model/numbers';
import { Risk, RISK_INFO, RISKS } from '../../vocabulary';

/** More than these no desk asks for. */
export const MOST_SOURCES = 3;

/** What a desk asks of the evidence of a verified mark. */
export const EvidenceAsked = z.object({
  /** So many independent sources that support it, each vouched for by a checker; 0 asks nothing. */
  sources: z.int().min(0).max(MOST_SOURCES),
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
}

/** What a verified mark lacks of the evidence the desk asks for its risk; null where it lacks nothing. */
export function lackOf(asked: AskedByRisk, mark: Mark): Lack | null {
  const needs = asked[mark.risk].sources;
  if (needs === 0 || mark.status !== 'verified' || isCut(mark)) return null;
  const has = originsOf(mark.evidence).size;
  return has < needs ? { needs, has } : null;
}

/** "needs 2 sources, has 1". */
export const toldOfLack = ({ needs, has }: Lack): string =>
  `needs ${counted(needs, 'source')}, has ${has === 0 ? 'none' : has}`;

/** As the alert says it. */
export const lackSentence = (lack: Lack): string => `Verified without enough evidence: ${toldOfLack(lack)}.`;
