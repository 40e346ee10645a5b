import type { CommandBody } from '../../domain/commands/command';
import type { Article } from '../../domain/model/article';
import type { Annotation } from '../annotations';

/** A command, and who decided it when, as the annotated draft says. */
export interface Decision {
  body: Extract<CommandBody, { type: 'mark.status' | 'mark.set' }>;
  signed: { by: string; at: string } | null;
}

/**
 * What was decided of the marks of an annotated draft that became an article of its own: `annotations` at its
 * places, `article` right after they were taken in. The same decisions are one command.
 */
export function decisionsIn(article: Pick<Article, 'marks'>, annotations: readonly Annotation[]): Decision[] {
  const byPlace = new Map<string, string[]>();
  for (const { id, kind, anchor } of Object.values(article.marks)) {
    const key = `${kind} ${anchor.start} ${anchor.end}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), id]);
  }
  const all = new Map<string, Decision>();
  const decide = (mark: string, decision: Decision): void => {
    const key = JSON.stringify(decision);
    const { body } = all.get(key) ?? all.set(key, structuredClone(decision)).get(key)!;
    body.marks.push(mark);
  };
  for (const { own, start, end } of annotations) {
    const mark = own && byPlace.get(`${own.kind} ${start} ${end}`)?.shift();
    if (!own || mark === undefined) continue;
    const { status, stamp, risk, facets, disposition, correction } = own;
    if (status !== 'to-check' || stamp) {
      const signed = stamp && { by: stamp.by, at: stamp.at };
      decide(mark, { body: { type: 'mark.status', marks: [], status }, signed });
    }
    const set = {
      ...(risk === 'routine' ? {} : { risk }),
      ...(facets.length === 0 ? {} : { facets: [...facets] }),
      ...(disposition === 'open' ? {} : { disposition }),
      ...(correction === '' ? {} : { correction }),
    };
    if (Object.keys(set).length > 0)
      decide(mark, { body: { type: 'mark.set', marks: [], set }, signed: null });
  }
  return [...all.values()];
}
