import {
  Autocomplete,
  Button,
  Select,
  TextInput,
  type ComboboxItem,
  type OptionsFilter,
} from '@mantine/core';
import {
  BEARING_INFO,
  BEARINGS,
  isNamed,
  SOURCE_KIND_INFO,
  SOURCE_KINDS,
  TERMS,
  TERMS_INFO,
  type Article,
  type Source,
} from '@shared/domain';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import {
  changeForm,
  endForm,
  namedSources,
  sourceNamed,
  useEvidenceForms,
  type EvidenceDraft,
} from '../../store/article/evidence-forms';
import { useSettings } from '../../store/base/settings';
import { useFocusOn } from '../../store/base/useFocusOn';
import { sendFocus, useView, type Place } from '../../store/base/view';
import { Choice } from '../../ui/Choice';
import { GrowingField } from '../../ui/GrowingField';
import { shownKey } from '../../ui/keys';
import { NotSent } from '../../ui/NotSent';
import classes from './evidence.module.css';

interface EvidenceFormProps {
  article: Article;
  form: string;
  label: string;
  /** What the button says: to add, or to keep a change. */
  action: string;
  /** True when it is kept. */
  onKeep: () => Promise<boolean>;
  /** Where a command sends the keyboard. */
  place?: Place;
}

/**
 * Which source says what where, and how that bears on the mark. A source that is known goes by its first
 * letters.
 */
export function EvidenceForm({ article, form, label, action, onKeep, place }: EvidenceFormProps) {
  const draft = useEvidenceForms(({ of }) => of[form]);
  const first = useRef<HTMLInputElement>(null);
  const adds = useSettings(({ info }) => shownKey('Mod+Enter', info.platform === 'darwin'));
  const names = useMemo(() => [...namedSources(article).keys()], [article]);
  const [busy, setBusy] = useState(false);
  if (!draft) return null;
  const known = sourceNamed(article, draft.source);
  const named = draft.source.trim() !== '';
  const typed = [draft.source, draft.locator, draft.excerpt, draft.where].some((each) => each.trim() !== '');
  const set = (change: Partial<EvidenceDraft>) => changeForm(form, change);

  const keep = async () => {
    if (!named || busy) return;
    setBusy(true);
    const kept = await onKeep();
    setBusy(false);
    // The fields are gone: the keys go on from the panel.
    if (kept) sendFocus('panel');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // Before the list of sources takes it for a choice: what is kept is what stands in the field.
    event.preventDefault();
    event.stopPropagation();
    void keep();
  };
  return (
    <div className={classes.form} role="group" aria-label={label} onKeyDownCapture={press}>
      {place && <FocusOn place={place} field={first} />}
      <Autocomplete
        ref={first}
        size="xs"
        label="Source"
        placeholder="Its title, or who it is"
        data={names}
        filter={byBeginning}
        limit={8}
        maxLength={500}
        value={draft.source}
        selectFirstOptionOnChange
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(source) => set({ source })}
      />
      <SourceFields draft={draft} known={known} onChange={set} />
      <TextInput
        label="Page or place"
        placeholder="Page, paragraph, minute"
        maxLength={500}
        value={draft.locator}
        onChange={(event) => set({ locator: event.currentTarget.value })}
      />
      <GrowingField
        label="Excerpt"
        minRows={1}
        maxRows={8}
        maxLength={20_000}
        value={draft.excerpt}
        onChange={(event) => set({ excerpt: event.currentTarget.value })}
      />
      <Choice
        label="Finding"
        value={draft.bears}
        onChange={(bears) => set({ bears })}
        options={BEARINGS.map((bears) => ({
          value: bears,
          label: `${BEARING_INFO[bears].shape} ${BEARING_INFO[bears].label}`,
        }))}
      />
      <NotSent
        shown={typed}
        how={named ? `${adds} ${action === 'Add' ? 'adds' : 'keeps'} it` : 'It needs a source'}
      />
      <div className={classes.actions}>
        <Button
          variant="subtle"
          onClick={() => {
            endForm(form);
            sendFocus('panel');
          }}
        >
          Cancel
        </Button>
        <Button variant="filled" disabled={!named} loading={busy} onClick={() => void keep()}>
          {action} <kbd>{adds}</kbd>
        </Button>
      </div>
    </div>
  );
}

/** Sent here, the keyboard is in the first field, and all of the form in view. */
function FocusOn({ place, field }: { place: Place; field: RefObject<HTMLInputElement | null> }) {
  useFocusOn(place, field);
  useEffect(
    () =>
      useView.subscribe(({ focus }, before) => {
        if (focus !== before.focus && focus?.place === place)
          field.current?.closest('[role="group"]')?.scrollIntoView({ block: 'nearest' });
      }),
    [place, field],
  );
  return null;
}

/** What the source is: to be said of a new one, to be read of one that is known. */
function SourceFields({
  draft,
  known,
  onChange,
}: {
  draft: EvidenceDraft;
  known: Source | undefined;
  onChange: (change: Partial<EvidenceDraft>) => void;
}) {
  const { kind, terms, where } = known ?? draft;
  const read = known ? { readOnly: true, tabIndex: -1 } : {};
  return (
    <>
      <div className={classes.pair}>
        <Select
          label="Kind of source"
          value={kind}
          data={SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_INFO[value].label }))}
          {...read}
          onChange={(to) => to && onChange({ kind: to })}
        />
        <Select
          label="Terms"
          value={terms}
          data={TERMS.map((value) => ({ value, label: TERMS_INFO[value].label }))}
          {...read}
          onChange={(to) => to && onChange({ terms: to })}
        />
      </div>
      <TextInput
        label="Where it is found"
        placeholder="Address, archive, contact"
        maxLength={4000}
        value={where}
        {...read}
        onChange={(event) => onChange({ where: event.currentTarget.value })}
      />
      {!isNamed({ terms }) && (
        <p className={classes.soft}>
          Not named in the report. What you write in notes is printed as you write it.
        </p>
      )}
    </>
  );
}

/** The names with these letters in them, those that begin with them first. */
const byBeginning: OptionsFilter = ({ options, search, limit }) => {
  const letters = search.trim().toLowerCase();
  const found = options.filter(
    (option): option is ComboboxItem => 'value' in option && option.value.toLowerCase().includes(letters),
  );
  const begins = ({ value }: ComboboxItem) => value.toLowerCase().startsWith(letters);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))].slice(0, limit);
};
