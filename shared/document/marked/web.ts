import { z } from 'zod';
import { FACETS, MARK_KINDS, QUOTE_FORMS, RISKS, STATUSES } from '../../vocabulary';
import type { Marked } from './marked';

/*
 * Annotations by the W3C's Web Annotation Data Model, one by one, on a page or in a collection; and the
 * export of hypothes.is, which has the same selectors around words and fields of its own.
 */

const one = <T extends z.ZodType>(of: T) =>
  z.union([of, z.array(of)]).transform((all) => [all].flat() as z.output<T>[]);
const Agent = z.union([
  z.string(),
  z.looseObject({ name: z.string().optional(), id: z.string().optional() }),
]);
const Body = z.union([
  z.string(),
  z.looseObject({
    id: z.string().optional(),
    value: z.string().optional(),
    purpose: one(z.string()).optional(),
    creator: one(Agent).optional(),
    created: z.string().optional(),
  }),
]);
const Selector = z.looseObject({
  type: z.string().optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
});
const Target = z.union([
  z.string(),
  z.looseObject({ source: z.unknown().optional(), selector: one(Selector).optional() }),
]);
const Annotation = z.looseObject({
  id: z.string().optional(),
  body: one(Body).optional(),
  bodyValue: z.string().optional(),
  target: one(Target).optional(),
  creator: one(Agent).optional(),
  created: z.string().optional(),
  // Of hypothes.is:
  user: z.string().optional(),
  text: z.string().optional(),
  tags: z.array(z.string()).optional(),
});
type Annotation = z.infer<typeof Annotation>;

const MOST = 100_000;

/** What annotations say; null where the words are no JSON, or there is no annotation in it. */
export function webMarked(json: string): Marked[] | null {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const items = itemsIn(value, 0).slice(0, MOST);
  const found = items.flatMap((item): Marked[] => {
    const read = Annotation.safeParse(item);
    return read.success && read.data.target ? [markedOf(read.data)] : [];
  });
  return found.length === 0 ? null : found;
}

function itemsIn(value: unknown, depth: number): unknown[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((each) => itemsIn(each, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  for (const list of ['items', 'annotations', 'rows']) if (Array.isArray(fields[list])) return fields[list];
  if (fields.first !== undefined) return itemsIn(fields.first, depth + 1);
  return fields.target === undefined ? [] : [value];
}

function markedOf({
  id,
  body = [],
  bodyValue,
  target = [],
  creator,
  created,
  user,
  text,
  tags = [],
}: Annotation): Marked {
  const selectors = target.flatMap((each) => (typeof each === 'string' ? [] : (each.selector ?? [])));
  const quote = selectors.find(({ exact }) => exact !== undefined && exact !== '');
  const place = selectors.find(
    ({ type, start, end }) => type === 'TextPositionSelector' && start !== undefined && end !== undefined,
  );
  const author = nameOf(creator) || userName(user);
  const words = body.map((each) => (typeof each === 'string' ? { value: each } : each));
  const purposeOf = (each: (typeof words)[number]): string[] =>
    'purpose' in each ? (each.purpose ?? []) : [];
  const labels = [
    ...tags,
    ...words.filter((each) => purposeOf(each).includes('tagging')).map(({ value = '' }) => value),
  ];
  const said = (name: string): string =>
    labels.find((label) => label.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
  const known = labels.some((label) => label.startsWith('kind:') || label.startsWith('status:'));
  const notes = [
    ...words
      .filter(
        (each) =>
          !purposeOf(each).includes('tagging') &&
          !(known && purposeOf(each).some((purpose) => purpose === 'assessing' || purpose === 'editing')),
      )
      .map((each) => ({
        id: uuidIn('id' in each ? each.id : undefined),
        by: ('creator' in each ? nameOf(each.creator) : '') || author,
        date: ('created' in each ? each.created : undefined) ?? created,
        text: each.value ?? '',
      })),
    ...[bodyValue, text].map((value) => ({ id: null, by: author, date: created, text: value ?? '' })),
    ...(known || labels.length === 0
      ? []
      : [{ id: null, by: author, date: created, text: labels.map((label) => `#${label}`).join(' ') }]),
  ].filter((note) => note.text.trim() !== '');
  const facets = labels.filter((label) => label.startsWith('facet:')).map((label) => label.slice(6));
  return {
    id: uuidIn(id),
    words: quote?.exact ?? '',
    before: quote?.prefix ?? '',
    after: quote?.suffix ?? '',
    // Programs of a browser count as JavaScript does, whatever the model says; the words decide.
    place: place ? { start: place.start!, end: place.end! } : null,
    kind: MARK_KINDS.find((each) => each === said('kind')) ?? null,
    form: QUOTE_FORMS.find((each) => each === said('form')) ?? null,
    status: STATUSES.find((each) => each === said('status')) ?? null,
    risk: RISKS.find((each) => each === said('risk')) ?? null,
    facets: FACETS.filter((each) => facets.includes(each)),
    lost: labels.includes('alert:lost'),
    by: author,
    notes,
    source: '',
  };
}

const nameOf = (creator: z.infer<typeof Agent>[] = []): string => {
  const [first] = creator;
  return typeof first === 'string' ? first : (first?.name ?? first?.id ?? '');
};

/** "acct:ann@hypothes.is" is ann. */
const userName = (user = ''): string => user.replace(/^acct:/, '').replace(/@.*$/, '');

const UUID = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const uuidIn = (id: string | undefined): string | null => UUID.exec(id ?? '')?.[1] ?? null;
