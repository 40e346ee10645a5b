import { z } from 'zod';
import type { Article } from '../model/article';
import type { AddEvidence, CommandBody } from '../commands/command';
import { Evidence, Source, voucherOf, type EvidenceFrom, type NewSource } from '../model/evidence';
import { Id, newId } from '../model/ids';

/** What stands against a mark of another article: all that is needed to put it against one of this. */
export const EvidenceElsewhere = z.object({
  article: Id,
  headline: z.string().max(1000),
  evidence: z.array(Evidence),
  /** Of this evidence. */
  sources: z.array(Source),
});
export type EvidenceElsewhere = z.infer<typeof EvidenceElsewhere>;

/** The evidence of a mark, with its sources, as another article can take it over. */
export function evidenceOf(
  { id, details, marks, sources }: Pick<Article, 'id' | 'details' | 'marks' | 'sources'>,
  mark: string,
): EvidenceElsewhere {
  const evidence = marks[mark]?.evidence ?? [];
  return {
    article: id,
    headline: details.headline || details.slug,
    evidence,
    sources: [...new Set(evidence.map(({ source }) => source))].flatMap((source) => sources[source] ?? []),
  };
}

type CopyBody = Extract<CommandBody, { type: 'evidence.add' }>;

/**
 * The command that puts evidence from elsewhere against `mark`, with ids of its own and a word of where it
 * comes from. A source that the article has already is not entered again, and what stands against the mark
 * already is left out; null where nothing is left. It carries no status: whether the evidence bears on these
 * words is for a person to say.
 */
export function copyingEvidence(
  { article: from, headline, evidence, sources }: EvidenceElsewhere,
  article: Pick<Article, 'marks' | 'sources'>,
  mark: string,
): CopyBody | null {
  const ours = new Map(Object.values(article.sources).map((source) => [sameSource(source), source.id]));
  const theirs = new Map(sources.map((source) => [source.id, source]));
  const there = new Set(article.marks[mark]?.evidence.map((each) => sameEvidence(each, each.source)));
  const entered: NewSource[] = [];
  const copied: AddEvidence['evidence'] = [];
  for (const {
    source,
    locator,
    excerpt,
    bears,
    at,
    voucher,
    from: origin = { article: from, headline, at } satisfies EvidenceFrom,
  } of evidence) {
    const their = theirs.get(source);
    if (!their) continue;
    const { createdAt: _, createdBy: _by, ...fields } = their;
    const name = sameSource(their);
    const known = ours.get(name);
    const id = known ?? newId();
    const evidenceName = sameEvidence({ locator, excerpt, bears, voucher }, id);
    if (there.has(evidenceName)) continue;
    there.add(evidenceName);
    if (known === undefined) entered.push({ ...fields, id });
    ours.set(name, id);
    copied.push({
      id: newId(),
      mark,
      source: id,
      locator,
      excerpt,
      bears,
      from: origin,
      // What nobody checked there is not checked here.
      ...(voucher ? { voucher } : {}),
    });
  }
  return copied.length === 0 ? null : { type: 'evidence.add', sources: entered, evidence: copied };
}

/**
 * The terms belong to it: what somebody said in confidence is another source than what they said on the
 * record.
 */
const sameSource = ({ title, kind, where, terms }: Source): string =>
  JSON.stringify([plain(title), kind, plain(where), terms]);

const sameEvidence = (
  { locator, excerpt, bears, voucher }: Pick<Evidence, 'locator' | 'excerpt' | 'bears' | 'voucher'>,
  source: string,
): string => JSON.stringify([source, locator, excerpt, bears, voucherOf({ voucher })]);

const plain = (words: string): string => words.trim().toLowerCase();
