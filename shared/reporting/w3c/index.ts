import { STATUS_INFO } from '../../domain';
import { CodePoints } from '../../text/code-points';
import type { LedgerEntry, ReportModel } from '../types';

/*
 * The marks by the W3C's Web Annotation Data Model (Recommendation of 23 February 2017), as JSON-LD: a
 * collection with one page, on it an annotation a mark. A mark is found by its words first, by its place
 * second; tags are for programs, the other bodies for people.
 */

/** So much of the words before and after goes along, in code units. */
const CONTEXT = 48;

/** The collection. Deterministic: the same report gives the same. */
export function webAnnotations(model: ReportModel): object {
  const { article, draft, ledger, title, made } = model;
  const text = model.text.map(({ segments }) => segments.map((each) => each.text).join('')).join('\n');
  const places = placesIn(model);
  const points = new CodePoints(text);
  const source = `urn:uuid:${article}#draft-${draft.number}`;
  const collection = `urn:uuid:${article}#marks`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: `Fact-check of ${title.name}, draft ${draft.number}`,
    created: made.at,
    creator: personOf(made.by),
    generator: { type: 'Software', name: `Stet ${made.appVersion}` },
    total: ledger.length,
    first: {
      id: `${collection}-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: ledger.map((entry) => ({
        id: `urn:uuid:${entry.id}`,
        type: 'Annotation',
        motivation: 'assessing',
        ...(entry.stamp?.at ? { created: entry.stamp.at } : {}),
        ...(entry.stamp?.by ? { creator: personOf(entry.stamp.by) } : {}),
        body: bodiesOf(entry),
        target: { source, selector: selectorsOf(entry, places.get(entry.number), text, points) },
      })),
    },
  };
}

const personOf = (name: string) => ({ type: 'Person', name: name || 'Nobody named' });

const textual = (purpose: string, value: string, more: object = {}) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  ...more,
});

function bodiesOf(entry: LedgerEntry): object[] {
  const { kind, form, status, risk, facets, disposition, correction, notes, number, alerts } = entry;
  const tags = [
    `kind:${kind}`,
    ...(form ? [`form:${form}`] : []),
    `status:${status}`,
    `risk:${risk}`,
    ...facets.map((facet) => `facet:${facet}`),
    ...(disposition === 'open' ? [] : [`resolution:${disposition}`]),
    ...alerts.map((alert) => `alert:${alert}`),
  ];
  return [
    textual('assessing', `${number}. ${STATUS_INFO[status].label}`),
    ...tags.map((tag) => textual('tagging', tag)),
    ...(correction === '' ? [] : [textual('editing', correction)]),
    ...notes.map(({ id, by, at, text }) =>
      textual('commenting', text, {
        id: `urn:uuid:${id}`,
        creator: personOf(by),
        ...(at ? { created: at } : {}),
      }),
    ),
  ];
}

interface Place {
  start: number;
  end: number;
}

function placesIn({ text }: ReportModel): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const { segments } of text)
    for (const { opens, closes, start, end } of segments) {
      for (const mark of opens) places.set(mark, { start, end });
      for (const mark of closes) places.get(mark)!.end = end;
    }
  return places;
}

function selectorsOf(
  { words }: LedgerEntry,
  place: Place | undefined,
  text: string,
  points: CodePoints,
): object[] {
  if (!place || place.end === place.start) return [{ type: 'TextQuoteSelector', exact: words }];
  const { start, end } = place;
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(points.units(points.of(Math.max(0, start - CONTEXT))), start),
      suffix: text.slice(end, points.units(points.of(end + CONTEXT))),
    },
    { type: 'TextPositionSelector', start: points.of(start), end: points.of(end) },
  ];
}
