import { useEffect, useState } from 'react';
import { formatNames } from '@shared/document/formats';
import { importFile, importText } from '../../store/library/imports';
import { broughtBy } from '../../store/library/pasted';
import { notify } from '../../store/base/notices';
import { draftFromFile, draftFromText } from '../../store/drafts/review';
import { nameOf } from '../../store/article/tabs';
import { setShown } from '../../store/app/panes';
import { attachFiles, attachToMarks } from '../../store/papers/attach';
import { targetsOf } from '../../store/marks/selection';
import { sendFocus, useView } from '../../store/base/view';
import classes from './DropZone.module.css';

const KINDS = `Words, or a ${formatNames('or')} file up to 100 MB`;

/** What takes dropped words itself. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, [contenteditable="true"]:not([aria-readonly="true"])') !== null;

/** Files dropped on a mark begin evidence for it; on a source of the ledger, they are its papers. */
async function attachDropped(article: string, files: readonly File[], onto: DOMStringMap): Promise<void> {
  const { drop, source } = onto;
  if (drop !== 'mark') await attachFiles(article, files, { source });
  else if (
    await attachToMarks(
      article,
      files,
      targetsOf(article).map(({ id }) => id),
    )
  )
    sendFocus('evidence');
}

/**
 * A file or words dropped anywhere on the window are a new article, or, on the left half over an open one,
 * its next draft. Nothing dropped ever leads the page away.
 */
export function DropZone() {
  const [over, setOver] = useState<'draft' | 'article' | null>(null);
  const open = useView(({ screen, article }) => (screen === 'article' ? article : null));

  useEffect(() => {
    // Moving between elements leaves one and enters the next; the window is left when as many were left as
    // entered.
    let depth = 0;
    // What is dragged from within (a tab, words of the manuscript) is none of ours, nor are words over a
    // field that takes them.
    let within = false;
    const brings = ({ dataTransfer, target }: DragEvent): boolean => {
      const types = dataTransfer?.types ?? [];
      return (
        types.includes('Files') ||
        (!within && types.includes('text/plain') && !types.includes('text/uri-list') && !inField(target))
      );
    };
    const started = () => {
      within = true;
    };
    const ended = () => {
      within = false;
    };
    const half = ({ clientX }: DragEvent) =>
      open !== null && clientX < window.innerWidth / 2 ? 'draft' : 'article';
    /** What takes dropped files as papers. */
    const onto = ({ target, dataTransfer }: DragEvent) =>
      open !== null && dataTransfer?.types.includes('Files') && target instanceof Element
        ? target.closest<HTMLElement>('[data-drop]')
        : null;
    const enter = (event: DragEvent) => {
      depth++;
      if (brings(event)) setOver(onto(event) ? null : half(event));
    };
    const leave = () => {
      depth--;
      if (depth <= 0) end();
    };
    const end = () => {
      depth = 0;
      setOver(null);
    };
    const move = (event: DragEvent) => {
      if (inField(event.target) && !event.dataTransfer?.types.includes('Files')) {
        setOver(null);
        return;
      }
      event.preventDefault();
      if (brings(event)) setOver(onto(event) ? null : half(event));
    };
    const drop = (event: DragEvent) => {
      const brought = brings(event);
      const where = half(event);
      end();
      if (inField(event.target) && !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (!brought) return;
      const papers = onto(event);
      if (papers && open !== null) {
        setShown(['papers'], true);
        void attachDropped(open, [...(event.dataTransfer?.files ?? [])], papers.dataset);
        return;
      }
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (!file) {
        const { text, html } = broughtBy(event.dataTransfer);
        if (text.trim() && where === 'draft' && open !== null) void draftFromText(open, text, false, html);
        else if (text.trim()) void importText(text, 'paste', null, html);
        return;
      }
      if (others.length > 0)
        notify('warning', `One story at a time: ${file.name} is read, the others were left.`);
      if (where === 'draft' && open !== null) void draftFromFile(open, file);
      else void importFile(file);
    };
    const listeners = {
      dragstart: started,
      dragend: ended,
      dragenter: enter,
      dragleave: leave,
      dragover: move,
      drop,
    } as const;
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) window.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, listeners[name]);
    };
  }, [open]);

  if (over === null) return null;
  if (open === null) {
    return (
      <div className={classes.zone} data-over="true">
        <p>Drop the story here to import it</p>
        <p className={classes.kinds}>{KINDS}</p>
      </div>
    );
  }
  return (
    <div className={classes.halves}>
      <div className={classes.zone} data-over={over === 'draft'}>
        <p>Drop here: next draft of {nameOf(open)}</p>
        <p className={classes.kinds}>It is compared before anything is kept</p>
      </div>
      <div className={classes.zone} data-over={over === 'article'}>
        <p>Drop here: new article</p>
        <p className={classes.kinds}>{KINDS}</p>
      </div>
    </div>
  );
}
