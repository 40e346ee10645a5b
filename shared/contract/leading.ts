import {
  DISPOSITION_INFO,
  FACET_INFO,
  KIND_INFO,
  RISK_INFO,
  type Disposition,
  type Facet,
  type MarkKind,
  type Risk,
} from '../vocabulary';

/*
 * What is set on a mark by the leader key and a letter: the leader opens a small menu, and the letter chooses
 * in it. Such a key is written with the menu's name before the letter, `Lead L`, so that it is kept, changed
 * and lost like any other key, and stays the same when the leader itself gets another.
 */

/** The menus, and the command that opens each. */
export const LEAD_MENUS = { Lead: 'set.menu', Facets: 'set.facets', Assign: 'set.assignee' } as const;
export type LeadMenu = keyof typeof LEAD_MENUS;

/** Where a command stands in the menus of the leader, and what it is called there. */
export interface Led {
  menu: LeadMenu;
  /** The heading it stands under. */
  group: string;
  label: string;
}

/** The menu and the letter of a key that is pressed in a menu of the leader; null of every other key. */
export function inLeadMenu(key: string): { menu: LeadMenu; letter: string } | null {
  const [name = '', letter] = key.split(' ');
  return letter && isLeadMenu(name) ? { menu: name, letter } : null;
}

const isLeadMenu = (name: string): name is LeadMenu => name in LEAD_MENUS;

/** The menu a command opens; null of one that opens none. */
export const leadMenuOf = (id: string): LeadMenu | null =>
  (Object.keys(LEAD_MENUS) as LeadMenu[]).find((menu) => LEAD_MENUS[menu] === id) ?? null;

const RISK_LETTERS: Record<Risk, string> = { routine: 'R', sensitive: 'E', high: 'H', legal: 'L' };
const COPY_LETTERS: Record<Disposition, string> = {
  open: 'P',
  fixed: 'F',
  stet: 'S',
  softened: 'D',
  cut: 'X',
};
const KIND_LETTERS: Record<MarkKind, string> = { claim: 'C', quote: 'Q', attribution: 'A' };
const FACET_LETTERS: Record<Facet, string> = {
  'name-title': 'N',
  number: 'M',
  'date-place': 'D',
  superlative: 'S',
  cause: 'C',
  description: 'E',
  history: 'H',
  science: 'I',
  'image-caption': 'P',
  headline: 'L',
  'link-phone': 'K',
  allegation: 'A',
  translation: 'T',
};

type SetId = `set.risk.${Risk}` | `set.copy.${Disposition}` | `set.kind.${MarkKind}` | `set.facet.${Facet}`;

export interface LedCommand {
  title: string;
  key: string;
  led: Led;
}

const valuesOf = <V extends string>(
  what: string,
  group: string,
  letters: Record<V, string>,
  info: Record<V, { label: string }>,
  menu: LeadMenu = 'Lead',
): [string, LedCommand][] =>
  (Object.keys(letters) as V[]).map((value) => {
    const { label } = info[value];
    const title = `${group}: ${label.toLowerCase()}`;
    return [`set.${what}.${value}`, { title, key: `${menu} ${letters[value]}`, led: { menu, group, label } }];
  });

/** Every value a mark can be set to, as a command with its letter. */
export const SET_VALUES = Object.fromEntries([
  ...valuesOf('risk', 'Risk', RISK_LETTERS, RISK_INFO),
  ...valuesOf('copy', 'Resolution', COPY_LETTERS, DISPOSITION_INFO),
  ...valuesOf('kind', 'Kind', KIND_LETTERS, KIND_INFO),
  ...valuesOf('facet', 'Facet', FACET_LETTERS, FACET_INFO, 'Facets'),
]) as Record<SetId, LedCommand>;
