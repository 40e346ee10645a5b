import { Button, Select, TextInput } from '@mantine/core';
import {
  BEARING_INFO,
  isNamed,
  SOURCE_KIND_INFO,
  SOURCE_KINDS,
  TERMS,
  TERMS_INFO,
  type Article,
  type Evidence,
  type Mark,
  type Source,
} from '@shared/domain';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { removeSource, setSource } from '../../store/evidence/evidence';
import { useField } from '../../store/base/useField';
import { openOutside } from '../../store/base/outside';
import { canOpen } from '../../ui/openable';
import { BearingShape } from '../../ui/BearingShape';
import { count, excerpt } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import { SourceMore } from './SourceMore';
import { SourcePapers } from './SourcePapers';
import classes from './evidence.module.css';

/** A mark the source is evidence for. */
export interface Resting {
  mark: Mark;
  bears: Evidence['bears'];
}

const FEW = 20;

/** A source of the ledger: what it is, its papers, and what rests on it. */
export function SourceItem({
  article,
  source,
  resting,
  readOnly,
  onShow,
}: {
  article: Article;
  source: Source;
  resting: readonly Resting[];
  readOnly: boolean;
  onShow: (mark: string) => void;
}) {
  const set = (change: Parameters<typeof setSource>[2], merge?: string) =>
    setSource(article.id, source.id, change, merge);
  const title = useField(source.title, (text, merge) =>
    text.trim() === '' ? Promise.resolve({ ok: true }) : set({ title: text.trim() }, merge),
  );
  const where = useField(source.where, (text, merge) => set({ where: text }, merge));
  const [all, setAll] = useState(false);
  const shown = all ? resting : resting.slice(0, FEW);
  const papers = Object.values(article.papers).filter((paper) => paper.source === source.id);
  return (
    <div role="group" aria-label={source.title} className={classes.one}>
      <div className={classes.triple}>
        <TextInput label="Title" maxLength={500} readOnly={readOnly} {...title} />
        <Select
          label="Kind of source"
          value={source.kind}
          readOnly={readOnly}
          data={SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_INFO[value].label }))}
          onChange={(kind) => kind && void set({ kind })}
        />
        <Select
          label="Terms"
          value={source.terms}
          readOnly={readOnly}
          data={TERMS.map((value) => ({ value, label: TERMS_INFO[value].label }))}
          onChange={(terms) => terms && void set({ terms })}
        />
      </div>
      <TextInput label="Where it is found" maxLength={4000} readOnly={readOnly} {...where} />
      <SourceMore article={article} source={source} readOnly={readOnly} />
      <SourcePapers article={article.id} source={source} papers={papers} readOnly={readOnly} />
      <div className={classes.head}>
        <span className={classes.soft}>
          {resting.length === 0
            ? 'Not put against any mark'
            : `Evidence for ${count(new Set(resting.map(({ mark }) => mark.id)).size, 'mark')}`}
          {!isNamed(source) && '. Not named in the report'}
        </span>
        {canOpen(source.where) && (
          <Button
            size="compact-xs"
            aria-label={`Open the address of ${source.title}…`}
            onClick={() => openOutside(source.where.trim())}
          >
            Open address…
          </Button>
        )}
        {!readOnly && resting.length === 0 && papers.length === 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            leftSection={<Trash2 size={13} aria-hidden="true" />}
            onClick={() => void removeSource(article.id, source)}
          >
            Remove
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <ul className={classes.resting} aria-label={`Marks that rest on ${source.title}`}>
          {shown.map(({ mark, bears }, at) => (
            <li key={`${mark.id} ${at}`}>
              <button type="button" className={classes.go} onClick={() => onShow(mark.id)}>
                <BearingShape bears={bears} />
                <Prose of={excerpt(mark.anchor.exact, 90)} />
                <span className={classes.soft}>{BEARING_INFO[bears].label}</span>
              </button>
            </li>
          ))}
          {shown.length < resting.length && (
            <li>
              <Button size="compact-xs" onClick={() => setAll(true)}>
                Show {resting.length - shown.length} more
              </Button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
