import { Button, MultiSelect } from '@mantine/core';
import { DUE_INFO, DUES, isFiltering, NO_FILTER, type LibraryFilter } from '@shared/contract';
import { WORK, WORK_INFO, type ArticleSummary } from '@shared/domain';
import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { openPanel, setFilter, useBrowse } from '../../store/library/browse';
import { useSettings } from '../../store/base/settings';
import { number } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Toggles } from '../../ui/Toggles';
import { chipsOf, figuresFor, type Now } from './pure/filter';
import classes from './Filters.module.css';

interface FilterPanelProps {
  /** Everything on the shelf. */
  articles: readonly ArticleSummary[];
  now: Now;
  onSave: () => void;
}

/** The button that opens the filters, and says how many are in force. */
export function FilterPanel({ articles, now, onSave }: FilterPanelProps) {
  const opened = useBrowse((state) => state.panel === 'filter');
  const filter = useSettings((state) => state.settings.library.filter);
  const parts = chipsOf(filter).length;
  return (
    <Panel
      opened={opened}
      onChange={(open) => openPanel(open ? 'filter' : null)}
      width={480}
      button={
        <Button
          leftSection={<ListFilter size={14} aria-hidden="true" />}
          aria-pressed={parts > 0}
          onClick={() => openPanel(opened ? null : 'filter')}
        >
          Filter
          <span className={classes.count}>{parts > 0 && parts}</span>
        </Button>
      }
    >
      <Choices articles={articles} filter={filter} now={now} onSave={onSave} />
    </Panel>
  );
}

function Choices({ articles, filter, now, onSave }: FilterPanelProps & { filter: LibraryFilter }) {
  const figures = useMemo(() => figuresFor(articles, filter, now), [articles, filter, now]);
  const set = (change: Partial<LibraryFilter>) => void setFilter({ ...filter, ...change });
  const withFigure = (label: string, figure: number | undefined) => `${label} ${number(figure ?? 0)}`;
  const other = [
    ...(filter.highRisk ? ['highRisk' as const] : []),
    ...(filter.alerts ? ['alerts' as const] : []),
  ];
  return (
    <div className={classes.filter}>
      <Toggles
        label="Deadline"
        values={filter.due}
        onChange={(due) => set({ due })}
        options={DUES.map((due) => ({
          value: due,
          label: withFigure(DUE_INFO[due].label, figures.due.get(due)),
        }))}
      />
      <Toggles
        label="Work"
        values={filter.work}
        onChange={(work) => set({ work })}
        options={WORK.map((work) => ({
          value: work,
          label: withFigure(WORK_INFO[work].label, figures.work.get(work)),
        }))}
      />
      <Toggles
        label="Asks for attention"
        values={other}
        onChange={(values) =>
          set({ highRisk: values.includes('highRisk'), alerts: values.includes('alerts') })
        }
        options={[
          { value: 'highRisk', label: withFigure('High risk open', figures.highRisk) },
          { value: 'alerts', label: withFigure('Attention', figures.alerts) },
        ]}
      />
      <Names
        label="Desk"
        none="No desk"
        values={filter.desks}
        figures={figures.desks}
        onChange={(desks) => set({ desks })}
      />
      <Names
        label="Checker"
        none="No checker"
        values={filter.checkers}
        figures={figures.checkers}
        onChange={(checkers) => set({ checkers })}
      />
      <div className={classes.ends}>
        <Button variant="subtle" color="gray" disabled={!isFiltering(filter)} onClick={() => set(NO_FILTER)}>
          Clear all
        </Button>
        <Button onClick={onSave}>Save this filter…</Button>
      </div>
    </div>
  );
}

interface NamesProps {
  label: string;
  /** What the empty name is called. */
  none: string;
  values: readonly string[];
  figures: ReadonlyMap<string, number>;
  onChange: (values: string[]) => void;
}

/** Mantine takes no empty value; no name begins with this. */
const EMPTY = '\u0000';

function Names({ label, none, values, figures, onChange }: NamesProps) {
  const names = [...new Set([...figures.keys(), ...values])].sort(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en'),
  );
  return (
    <MultiSelect
      label={label}
      size="xs"
      searchable
      clearable
      hidePickedOptions={false}
      placeholder={values.length === 0 ? 'Any' : ''}
      nothingFoundMessage="Nobody of that name"
      data={names.map((name) => ({
        value: name || EMPTY,
        label: `${name || none} (${number(figures.get(name) ?? 0)})`,
      }))}
      value={values.map((value) => value || EMPTY)}
      onChange={(chosen) => onChange(chosen.map((value) => (value === EMPTY ? '' : value)))}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      maxDropdownHeight={180}
    />
  );
}
