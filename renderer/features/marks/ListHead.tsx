import { ActionIcon, TextInput } from '@mantine/core';
import {
  GROUPING_INFO,
  GROUPINGS,
  isFiltering,
  SORT_INFO,
  SORTS,
  STATUSES,
  type Mark,
  type Status,
} from '@shared/domain';
import { ArrowUpDown, Search, X } from 'lucide-react';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import {
  askedOf,
  countOf,
  QUICK,
  quickCounts,
  quickOf,
  setFilter,
  setGrouping,
  setSort,
  useAsked,
  useMe,
  type MarkListing,
  type Quick,
} from '../../store/marks/marklist';
import { asksForWaiting } from '../../store/marks/going';
import { useJustSetOf } from '../../store/marks/justset';
import { passes, skipping } from '../../store/marks/listwords';
import { useKeys } from '../../store/base/keys';
import { useMarks } from '../../store/article/selectors';
import { useHeldRules } from '../../store/coverage/standing';
import { useFocusOn } from '../../store/base/useFocusOn';
import { openContextMenu, type MenuLine } from '../../ui/ContextMenu';
import { number } from '../../ui/format';
import { firstShown } from '../../ui/keys';
import { StatusCounts } from '../../ui/StatusCounts';
import { useRoving } from '../../ui/useRoving';
import { FilterChips } from './FilterChips';
import { FilterPopover } from './FilterPopover';
import classes from './ListHead.module.css';

/** What the list is narrowed to, how many are left, and in what order and groups they stand. */
export function ListHead({ id, listing }: { id: string; listing: MarkListing }) {
  const marks = useMarks(id);
  const { filter, sort, group } = useAsked(id);
  const counts = useMemo(() => tally(marks), [marks]);
  const me = useMe();
  const keys = useKeys();
  const justSet = useJustSetOf(id);
  const skips = useMemo(() => passes(listing.marks, me, justSet), [listing, me, justSet]);
  const skipped = asksForWaiting(id) ? '' : skipping(firstShown(keys, 'go.open') ?? 'Next', skips);
  const arranged = [
    group !== 'none' && `by ${GROUPING_INFO[group].label.toLowerCase()}`,
    sort !== 'text' && SORT_INFO[sort].label.toLowerCase(),
    skipped,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <header className={classes.head}>
      {marks.length > 0 && (
        <>
          <FilterText id={id} />
          <QuickFilters id={id} marks={marks} />
          {isFiltering(filter) && <FilterChips id={id} />}
        </>
      )}
      <div className={classes.line}>
        <h2>{countOf(listing, filter)}</h2>
        {arranged && (
          <span className={classes.arranged} title={skipped ? SKIPPED : undefined}>
            {arranged}
          </span>
        )}
      </div>
      {marks.length > 0 && <StatusCounts counts={counts} />}
    </header>
  );
}

const SKIPPED =
  'The next mark to decide is never one with a query out or assigned to somebody else, unless you narrow the ' +
  'list to these; what you have just set comes again when the rest is through.';

function FilterText({ id }: { id: string }) {
  const field = useRef<HTMLInputElement>(null);
  const { filter } = useAsked(id);
  useFocusOn('filter', field);
  const toList = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.currentTarget
      .closest('[data-pane]')
      ?.querySelector<HTMLElement>('[role="listbox"], [role="tree"]')
      ?.focus();
  };
  return (
    <div className={classes.bar}>
      <TextInput
        ref={field}
        className={classes.text}
        aria-label="Filter by words, notes and corrections"
        placeholder="Filter marks"
        value={filter.text}
        leftSection={<Search size={13} aria-hidden="true" />}
        onKeyDown={toList}
        onChange={(event) => setFilter(id, { text: event.currentTarget.value })}
        rightSection={
          filter.text !== '' && (
            <ActionIcon
              size="xs"
              aria-label="Clear the words"
              onClick={() => {
                setFilter(id, { text: '' });
                field.current?.focus();
              }}
            >
              <X size={12} aria-hidden="true" />
            </ActionIcon>
          )
        }
      />
      <FilterPopover id={id} />
      <ActionIcon
        size={28}
        variant="default"
        aria-label="Order and groups"
        aria-haspopup="menu"
        onClick={(event) =>
          openContextMenu(event.currentTarget, { label: 'Order and groups', entries: arrangements(id) })
        }
      >
        <ArrowUpDown size={14} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

function arrangements(id: string): MenuLine[] {
  const { sort, group } = askedOf(id);
  return [
    ...SORTS.map((each) => ({
      label: SORT_INFO[each].label,
      checked: each === sort,
      oneOf: true,
      run: () => setSort(id, each),
    })),
    'line' as const,
    ...GROUPINGS.map((each) => ({
      label:
        each === 'none' ? GROUPING_INFO.none.label : `Group by ${GROUPING_INFO[each].label.toLowerCase()}`,
      checked: each === group,
      oneOf: true,
      run: () => setGrouping(id, each),
    })),
  ];
}

/** High is high and legal risk: who asks for the one wants to see the other. */
const QUICK_LABEL: Record<Quick, string> = {
  needs: 'Needs me',
  open: 'Open',
  alerts: 'Attention',
  high: 'High',
  mine: 'Mine',
};

const QUICK_TITLE: Record<Quick, string> = {
  needs: 'Only what needs me: to decide or in need of attention, and not with somebody else',
  open: 'Not decided, or to be looked at again',
  alerts: 'Changed since it was decided, lost, or without the sources the desk asks for',
  high: 'Of high or legal risk',
  mine: 'Assigned to me',
};

function QuickFilters({ id, marks }: { id: string; marks: readonly Mark[] }) {
  const { filter } = useAsked(id);
  const me = useMe();
  const roving = useRoving();
  const rules = useHeldRules(id);
  const counts = useMemo(() => quickCounts(marks, me, rules), [marks, me, rules]);
  // What would show nothing is folded away; pressed, it can still be let go of.
  const shown = QUICK.filter((quick) => counts[quick] > 0 || quickOf(filter, quick, me).on);
  return (
    <div role="group" aria-label="Show only" className={classes.quick} {...roving}>
      {shown.map((quick, index) => {
        const { on, turned } = quickOf(filter, quick, me);
        return (
          <button
            key={quick}
            type="button"
            aria-pressed={on}
            tabIndex={index === 0 ? 0 : -1}
            title={QUICK_TITLE[quick]}
            onClick={() => setFilter(id, turned)}
          >
            {QUICK_LABEL[quick]} <span>{number(counts[quick])}</span>
          </button>
        );
      })}
    </div>
  );
}

function tally(marks: readonly Mark[]): Partial<Record<Status, number>> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of marks) counts[status]++;
  return counts;
}
