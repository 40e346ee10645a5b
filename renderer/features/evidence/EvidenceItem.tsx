import { ActionIcon, Button, TextInput } from '@mantine/core';
import {
  BEARING_INFO,
  canConfirm,
  isNamed,
  isRecording,
  SOURCE_KIND_INFO,
  TERMS_INFO,
  voucherOf,
  type Article,
  type Evidence,
} from '@shared/domain';
import { stampOf } from '@shared/document/transcript/stamps';
import { EyeOff, FileText, Pencil, Play, X } from 'lucide-react';
import type { Range } from '@shared/text/ranges';
import { useRef, useState } from 'react';
import { setShown } from '../../store/app/panes';
import { openPaper, usePapers } from '../../store/papers/open';
import { playFrom } from '../../store/papers/player';
import { heardAt, openRecording } from '../../store/papers/tapes';
import { confirmBacking, keepChange, removeEvidence } from '../../store/evidence/evidence';
import { beginChange, useEvidenceForms } from '../../store/article/evidence-forms';
import { BearingShape } from '../../ui/BearingShape';
import { drawn } from '../../ui/drawn';
import { moment } from '../../ui/format';
import { openOutside } from '../../store/base/outside';
import { Address } from '../../ui/Address';
import { Prose } from '../../ui/Prose';
import { EvidenceForm } from './EvidenceForm';
import { HeardLine } from './HeardLine';
import classes from './evidence.module.css';
import { inQuotes } from '@shared/text/in-quotes';

interface EvidenceItemProps {
  article: Article;
  mark: string;
  evidence: Evidence;
  readOnly: boolean;
}

/** One source against the mark: how it bears on it, which source, where in it, and its words. */
export function EvidenceItem({ article, mark, evidence, readOnly }: EvidenceItemProps) {
  const { id, bears, locator, excerpt, by, at, from, paper, place } = evidence;
  const on = paper === undefined ? undefined : article.papers[paper];
  const isNoted = on !== undefined && isRecording(on) && excerpt === '' && bears === 'context';
  const isAuthors = voucherOf(evidence) === 'author';
  const changing = useEvidenceForms(({ of }) => of[id] !== undefined);
  const item = useRef<HTMLLIElement>(null);
  const source = article.sources[evidence.source];
  const title = source?.title ?? 'A source that is gone';
  const change = () => {
    drawn(() => beginChange(article.id, evidence));
    item.current?.querySelector('input')?.focus();
  };
  return (
    <li ref={item} className={classes.item}>
      <div className={classes.top}>
        <span className={classes.bears}>
          <BearingShape bears={bears} /> {BEARING_INFO[bears].label}
        </span>
        {!readOnly && !changing && (
          <span className={classes.actions}>
            <ActionIcon size="sm" aria-label={`Change the evidence from ${title}`} onClick={change}>
              <Pencil size={13} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              size="sm"
              aria-label={`Remove the evidence from ${title}`}
              onClick={() => void removeEvidence(article.id, mark, id)}
            >
              <X size={14} aria-hidden="true" />
            </ActionIcon>
          </span>
        )}
      </div>
      {changing && !readOnly ? (
        <EvidenceForm
          article={article}
          form={id}
          label={`Evidence from ${title}`}
          action="Keep"
          onKeep={() => keepChange(article.id, mark, id)}
        />
      ) : (
        <>
          <p className={classes.source}>
            <Prose as="strong" of={title} />
            {locator && <span>, {locator}</span>}
          </p>
          {source?.where && (
            <p className={classes.soft}>
              <Address of={source.where} onOpen={openOutside} />
            </p>
          )}
          {source && (
            <p className={`${classes.soft} ${classes.facts}`}>
              <span>{SOURCE_KIND_INFO[source.kind].label}</span>
              {!isNamed(source) && (
                <span className={classes.terms}>
                  <EyeOff size={12} aria-hidden="true" /> {TERMS_INFO[source.terms].label}: not named in the
                  report
                </span>
              )}
            </p>
          )}
          {evidence.heard && <HeardLine article={article} mark={mark} evidence={evidence} />}
          {excerpt && <Prose as="blockquote" className={classes.excerpt} of={excerpt} />}
          {isNoted && !readOnly && (
            <p className={classes.soft}>
              Noted while listening.{' '}
              <button type="button" className={classes.inPaper} onClick={change}>
                Fill in what it says
              </button>
            </p>
          )}
          {paper !== undefined && (
            <InPaper article={article} evidence={evidence} paper={paper} place={place ?? null} />
          )}
          {from && (
            <p className={classes.soft}>
              Copied from {from.headline ? inQuotes(from.headline) : 'another article'}, put there{' '}
              {moment(from.at)}
            </p>
          )}
          {isAuthors && !readOnly && canConfirm(evidence, article.sources) && (
            <ConfirmForm key={id} article={article} mark={mark} evidence={evidence} title={title} />
          )}
          <p className={classes.soft}>
            {isAuthors ? `The author says so; nobody has confirmed it. Taken in by ${by}` : by}, {moment(at)}
          </p>
        </>
      )}
    </li>
  );
}

interface InPaperProps {
  article: Article;
  evidence: Evidence;
  paper: string;
  place: Range | null;
}

/** The paper the words stand in: to be opened at them, or what became of it. */
function InPaper({ article, evidence, paper: id, place }: InPaperProps) {
  const trouble = usePapers(({ troubles }) => troubles[id]);
  const paper = article.papers[id];
  if (!paper)
    return <p className={classes.soft}>Its paper was removed from the article; the history says when.</p>;
  const heard = heardAt(article, evidence);
  const open = () => {
    if (heard?.recording.id === id) openRecording(article.id, id, heard.second);
    else openPaper(article.id, id, place);
    setShown(['papers'], true);
  };
  const play = ({ recording, second }: NonNullable<typeof heard>) => {
    setShown(['papers'], true);
    playFrom(article.id, recording.id, { from: second, until: null });
  };
  return (
    <>
      <button type="button" className={classes.inPaper} onClick={open}>
        <FileText size={12} aria-hidden="true" /> {paper.file.name}
      </button>
      {heard && (
        <button type="button" className={classes.inPaper} onClick={() => play(heard)}>
          <Play size={12} aria-hidden="true" /> Play from {stampOf(heard.second)}
        </button>
      )}
      {trouble !== undefined && (
        <p role="note" className={classes.trouble}>
          {trouble} What stands here is as it was when it was put here.
        </p>
      )}
    </>
  );
}

interface ConfirmProps extends Pick<EvidenceItemProps, 'article' | 'mark' | 'evidence'> {
  title: string;
}

/** What the author says, looked up: where the checker found it is kept, and the checker vouches for it. */
function ConfirmForm({ article, mark, evidence, title }: ConfirmProps) {
  const [locator, setLocator] = useState(evidence.locator);
  const confirm = () => {
    const on = article.marks[mark];
    if (on) void confirmBacking(article.id, [on], { only: evidence.id, locator: locator.trim() });
  };
  return (
    <form
      className={classes.confirm}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <TextInput
        size="xs"
        aria-label={`Where you found it in ${title}`}
        placeholder="Page, minute…"
        value={locator}
        onChange={(event) => setLocator(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="compact-xs"
        variant="default"
        aria-label={`Confirm the evidence from ${title}`}
      >
        Confirm
      </Button>
    </form>
  );
}
