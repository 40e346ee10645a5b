import {
  ALERT_INFO,
  ALERTS,
  BACKING_INFO,
  choicesOf,
  DISPOSITION_INFO,
  DISPOSITIONS,
  FACET_INFO,
  HAVINGS,
  KIND_INFO,
  MARK_KINDS,
  currentDraft,
  PART_INFO,
  PART_KINDS,
  RISK_INFO,
  RISKS,
  STATUS_INFO,
  STATUSES,
  type Article,
  type Having,
  type Mark,
  type MarkFilter,
  type PartKind,
} from '@shared/domain';
import { inQuotes } from '@shared/text/in-quotes';

/** The fields of a filter that are chosen from a list. */
export type ListField = Exclude<keyof MarkFilter, 'open' | 'needs' | 'text'>;

export interface FilterField {
  field: ListField;
  label: string;
  options: { value: string; label: string }[];
}

const HAVING_LABEL: Record<Having, string> = {
  note: 'Note',
  correction: 'Correction',
  evidence: 'Evidence',
  'no-evidence': 'No evidence',
  backed: BACKING_INFO.backed.label,
  'no-backing': BACKING_INFO.none.label,
  vague: `${BACKING_INFO.vague.label} to go by`,
  'on-author': BACKING_INFO['on-author'].label,
  'to-confirm': 'Backing to confirm',
  shared: 'Shared decision',
  differing: 'Decisions that differ',
  unsent: 'Typed, not sent',
};

const options = <V extends string>(
  values: readonly V[],
  labels: Record<V, { label: string }>,
): FilterField['options'] => values.map((value) => ({ value, label: labels[value].label }));

/** What there is to choose from in an article: facets and names that occur, and its people. */
export function fieldsOf(article: Article, marks: readonly Mark[]): FilterField[] {
  const { assignees, facets } = choicesOf(marks);
  const fields: FilterField[] = [
    { field: 'statuses', label: 'Status', options: options(STATUSES, STATUS_INFO) },
    { field: 'kinds', label: 'Kind', options: options(MARK_KINDS, KIND_INFO) },
    { field: 'risks', label: 'Risk', options: options(RISKS, RISK_INFO) },
    { field: 'alerts', label: 'Attention', options: options(ALERTS, ALERT_INFO) },
    { field: 'dispositions', label: 'Resolution', options: options(DISPOSITIONS, DISPOSITION_INFO) },
    { field: 'parts', label: 'Part', options: partsOf(article) },
    { field: 'has', label: 'With', options: HAVINGS.map((value) => ({ value, label: HAVING_LABEL[value] })) },
    { field: 'facets', label: 'Facets', options: options(facets, FACET_INFO) },
    {
      field: 'assignees',
      label: 'Assigned to',
      options: assignees.map((value) => ({ value, label: value || 'Nobody' })),
    },
    {
      field: 'people',
      label: 'About',
      options: Object.values(article.people).map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
  return fields.filter(({ field, options: of }) => of.length > (field === 'assignees' ? 1 : 0));
}

const partName = (part: PartKind | 'body'): string => (part === 'body' ? 'Body' : PART_INFO[part].label);

/** Those the text has, and the body beside them. */
function partsOf(article: Article): FilterField['options'] {
  const { parts } = currentDraft(article);
  const kinds = PART_KINDS.filter((kind) => parts.some((part) => part.kind === kind));
  return kinds.length === 0
    ? []
    : [...kinds, 'body' as const].map((value) => ({ value, label: partName(value) }));
}

export interface Chip {
  /** "Risk: High". */
  label: string;
  without: Partial<MarkFilter>;
}

/** What the filter asks, one chip for each thing, and the filter without it. */
export function chipsOf(filter: MarkFilter, article: Article): Chip[] {
  const named: Record<ListField, { label: string; name: (value: string) => string }> = {
    statuses: { label: 'Status', name: (value) => STATUS_INFO[value as keyof typeof STATUS_INFO].label },
    kinds: { label: 'Kind', name: (value) => KIND_INFO[value as keyof typeof KIND_INFO].label },
    risks: { label: 'Risk', name: (value) => RISK_INFO[value as keyof typeof RISK_INFO].label },
    alerts: { label: 'Attention', name: (value) => ALERT_INFO[value as keyof typeof ALERT_INFO].label },
    dispositions: {
      label: 'Resolution',
      name: (value) => DISPOSITION_INFO[value as keyof typeof DISPOSITION_INFO].label,
    },
    parts: { label: 'Part', name: (value) => partName(value as PartKind | 'body') },
    has: { label: 'With', name: (value) => HAVING_LABEL[value as Having].toLowerCase() },
    facets: { label: 'Facet', name: (value) => FACET_INFO[value as keyof typeof FACET_INFO].label },
    assignees: { label: 'Assigned to', name: (value) => value || 'nobody' },
    people: {
      label: 'About',
      name: (value) => article.people[value]?.name ?? 'somebody no longer in the list',
    },
  };
  const listed = (Object.keys(named) as ListField[]).flatMap((field) =>
    filter[field].map((value): Chip => ({
      label: `${named[field].label}: ${named[field].name(value)}`,
      without: { [field]: filter[field].filter((other) => other !== value) },
    })),
  );
  return [
    ...(filter.open ? [{ label: 'Open', without: { open: false } }] : []),
    ...(filter.needs === '' ? [] : [{ label: 'Needs me', without: { needs: '' } }]),
    ...listed,
    ...(filter.text.trim() === '' ? [] : [{ label: inQuotes(filter.text.trim()), without: { text: '' } }]),
  ];
}
