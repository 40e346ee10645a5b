import { COMMAND_IDS, COMMANDS, inLeadMenu, type Led, type LeadMenu } from '@shared/contract';
import { targetsOf } from '../store/marks/selection';
import { assign, namesNow } from '../store/marks/assignees';
import { keysNow } from '../store/base/keys';
import { signature } from '../store/base/settings';
import { openContextMenu, type MenuEntry, type MenuGroup } from '../ui/ContextMenu';
import { count, excerpt } from '../ui/format';
import type { Handler, Handlers } from './commands/handlers/handler';
import { inQuotes } from '@shared/text/in-quotes';

/*
 * The menus of the leader key: what a mark is set to, each value by its letter. What stands in them is in the
 * registry, with its letters, which can be changed like any key.
 */

const TITLES: Record<LeadMenu, string> = { Lead: 'Set on', Facets: 'Facets of', Assign: 'Assign' };
/** Of these one holds and no other; any number of facets do. */
const ONE_OF: ReadonlySet<string> = new Set(['Risk', 'Resolution', 'Kind', 'Assign']);

type SetHandlers = Handlers<'set'>;
type SetId = keyof SetHandlers;

/** Opens a menu about the marks that are meant, beside the panel where what is set shows. */
export function openLeadMenu(article: string, menu: LeadMenu, handlers: SetHandlers): void {
  const marks = targetsOf(article);
  const [first] = marks;
  if (!first) return;
  const about = marks.length > 1 ? count(marks.length, 'mark') : inQuotes(excerpt(first.anchor.exact, 40));
  const ids = marks.map(({ id }) => id);
  const names = menu === 'Assign' ? assignees(article, ids) : [];
  openContextMenu(placeOf(), {
    label: `${TITLES[menu]} ${about}`,
    entries: groupsOf(menu, handlers, names),
  });
}

/** Where a mark's values are shown; where the panel is away, the manuscript. */
function placeOf(): Element {
  const [panel, manuscript] = ['panel', 'manuscript'].map((name) =>
    document.querySelector<HTMLElement>(`[data-pane="${name}"]`),
  );
  return panel?.offsetParent ? panel : (manuscript ?? document.body);
}

function groupsOf(menu: LeadMenu, handlers: SetHandlers, before: readonly MenuEntry[]): MenuGroup[] {
  const groups = new Map<string, MenuEntry[]>();
  for (const id of COMMAND_IDS.filter(isSet)) {
    const { led } = COMMANDS[id];
    if (led?.menu === menu)
      groups.set(led.group, [...(groups.get(led.group) ?? []), entryOf(id, led, handlers[id])]);
  }
  const order = [...groups].sort(([a], [b]) => Number(a === 'More') - Number(b === 'More'));
  return order.map(([heading, group]) => ({ heading, group: [...before, ...group] }));
}

const isSet = (id: string): id is SetId => id.startsWith('set.');

function entryOf(id: SetId, { menu, group, label }: Led, { on, run }: Handler): MenuEntry {
  const letter = keysNow()
    .of(id)
    .map(inLeadMenu)
    .find((key) => key?.menu === menu)?.letter;
  return {
    label,
    letter,
    ...(on && { checked: on(), oneOf: ONE_OF.has(group) }),
    run: () => void run(),
  };
}

/** Oneself and the others, by figures: a name has no letter of its own. */
function assignees(article: string, marks: string[]): MenuEntry[] {
  const me = signature();
  const targets = targetsOf(article);
  const others = namesNow(article, me).filter((name) => name !== me);
  return [me, ...others].slice(0, 9).map((name, at) => ({
    label: name === me ? `${name} (me)` : name,
    letter: String(at + 1),
    checked: targets.every(({ assignee }) => assignee === name),
    oneOf: true,
    run: () => void assign(article, marks, name),
  }));
}
