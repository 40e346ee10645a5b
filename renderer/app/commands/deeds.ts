import { alertsOf, MARK_KINDS, STATUSES, type MarkKind, type Status } from '@shared/domain';
import { closeArticle, redo, undo, useArticles } from '../../store/articles';
import { importByDialog } from '../../store/imports';
import { confirmStatus, currentMark, linkNearest, markBeingMade, nextOpen, removeMark, setStatus, stepFrom, stepToEnd } from '../../store/marking';
import { notify, say } from '../../store/notices';
import { exportReport } from '../../store/reports';
import { changeSettings, useSettings } from '../../store/settings';
import { openDialog, select, sendFocus, showArticle, showLibrary, showReport, useView } from '../../store/view';
import { movePane, stage } from '../stage';
import { palette } from './palette';
import { COMMANDS, type CommandId } from '@shared/contract';

interface Deed {
  /** Whether it can be done now; always, when it does not say. */
  when?: () => boolean;
  run: () => void | Promise<void>;
}

const screen = () => useView.getState().screen;
const articleId = () => useView.getState().article;
const inArticle = () => articleId() !== null;
const onManuscript = () => screen() === 'article' && inArticle();
const hasMark = () => onManuscript() && currentMark() !== null;
const steps = () => useArticles.getState().open[articleId() ?? '']?.steps;

const withArticle = (run: (article: string) => void | Promise<void>) => () => {
  const article = articleId();
  if (article !== null) return run(article);
};
const withMark = (run: (at: NonNullable<ReturnType<typeof currentMark>>) => void | Promise<void>) => () => {
  const at = currentMark();
  if (at) return run(at);
};
/** From the selected mark, lost ones included; with none selected, from the cursor, and beyond it the first or last. */
function step(by: 1 | -1): void {
  const at = currentMark();
  const article = articleId();
  if (article === null) return;
  const moved = at
    ? stepFrom(article, at.mark.id, by)
    : stage.manuscript?.step(by) || stepToEnd(article, by === 1 ? 'last' : 'first');
  if (!moved) say(by === 1 ? 'This is the last mark.' : 'This is the first mark.');
}

const settingsNow = () => useSettings.getState().settings;
const menuBar = () => document.querySelector<HTMLElement>('[role="menubar"] [tabindex="0"]');
const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

const PLAIN: Record<Exclude<CommandId, `mark.new.${MarkKind}` | `mark.status.${Status}`>, Deed> = {
  'article.paste': { run: () => openDialog('paste') },
  'article.file': { run: importByDialog },
  'article.details': { when: inArticle, run: () => openDialog('details') },
  'article.report': { when: onManuscript, run: showReport },
  'report.html': { when: inArticle, run: withArticle((article) => exportReport(article, 'html')) },
  'report.pdf': { when: inArticle, run: withArticle((article) => exportReport(article, 'pdf')) },
  'article.close': { when: inArticle, run: withArticle((article) => {
    // Words typed into a field are sent when it is left, and that must come before the closing.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    showLibrary();
    return closeArticle(article);
  }) },
  'app.settings': { run: () => openDialog('settings') },

  'edit.undo': { when: () => Boolean(steps()?.undo.length), run: withArticle(async (article) => {
    const label = steps()?.undo.at(-1)?.label;
    if (await undo(article)) say(`Undone: ${label}.`);
  }) },
  'edit.redo': { when: () => Boolean(steps()?.redo.length), run: withArticle(async (article) => {
    const label = steps()?.redo.at(-1)?.label;
    if (await redo(article)) say(`Done again: ${label}.`);
  }) },
  'edit.find': { when: onManuscript, run: () => stage.manuscript?.find() },

  'mark.correction': { when: hasMark, run: () => sendFocus('correction') },
  'mark.note': { when: hasMark, run: () => sendFocus('note') },
  'mark.link': { when: () => hasMark() && currentMark()?.mark.kind !== 'claim', run: withMark(({ article, mark }) => linkNearest(article, mark)) },
  'mark.confirm': {
    when: () => hasMark() && alertsOf(currentMark()!.mark).includes('re-check'),
    run: withMark(({ article, mark }) => confirmStatus(article, mark.id)),
  },
  'mark.remove': { when: hasMark, run: withMark(({ article, mark }) => removeMark(article, mark)) },

  'go.next': { when: onManuscript, run: () => step(1) },
  'go.previous': { when: onManuscript, run: () => step(-1) },
  'go.open': { when: onManuscript, run: withArticle((article) => {
    if (!nextOpen(article, useView.getState().selected[article] ?? null)) say('Every mark is decided.');
  }) },
  'go.pane': { when: onManuscript, run: () => movePane(1) },
  'go.pane-back': { when: onManuscript, run: () => movePane(-1) },
  'go.menu': { when: () => menuBar() !== null, run: () => menuBar()?.focus() },
  'go.leave': { when: inArticle, run: withArticle((article) => {
    if (screen() === 'report') showArticle(article);
    else select(article, null);
  }) },
  'go.library': { when: inArticle, run: showLibrary },

  'view.theme.system': { run: () => changeSettings({ theme: 'system' }) },
  'view.theme.light': { run: () => changeSettings({ theme: 'light' }) },
  'view.theme.dark': { run: () => changeSettings({ theme: 'dark' }) },
  'view.larger': { run: () => changeSettings({ textSize: within(12, settingsNow().textSize + 1, 32) }) },
  'view.smaller': { run: () => changeSettings({ textSize: within(12, settingsNow().textSize - 1, 32) }) },
  'view.usual': { run: () => changeSettings({ textSize: 18 }) },
  'view.wider': { run: () => changeSettings({ columnWidth: within(48, settingsNow().columnWidth + 4, 96) }) },
  'view.narrower': { run: () => changeSettings({ columnWidth: within(48, settingsNow().columnWidth - 4, 96) }) },

  'help.palette': { run: () => palette.toggle() },
  'help.shortcuts': { run: () => openDialog('shortcuts') },
  'help.about': { run: () => openDialog('about') },
};

const KINDS = Object.fromEntries(MARK_KINDS.map((kind) => [`mark.new.${kind}`, {
  when: onManuscript,
  run: () => {
    if (!stage.manuscript?.markSelection(kind)) notify('info', `Select the words in the manuscript first, then mark them as ${kind}.`);
  },
}])) as Record<`mark.new.${MarkKind}`, Deed>;

const STATUS = Object.fromEntries(STATUSES.map((status) => [`mark.status.${status}`, {
  when: hasMark,
  run: withMark(({ article, mark }) => setStatus(article, [mark.id], status)),
}])) as Record<`mark.status.${Status}`, Deed>;

const DEEDS: Record<CommandId, Deed> = { ...PLAIN, ...KINDS, ...STATUS };

export const can = (id: CommandId): boolean => DEEDS[id].when?.() ?? true;

/** Does it if it can be done now. False when it could not. */
export function runCommand(id: CommandId): boolean {
  const made = markBeingMade();
  if (made) {
    void made.then(() => runCommand(id));
    return true;
  }
  if (!can(id)) return false;
  void DEEDS[id].run();
  return true;
}

/** The title as it reads now: undo says what it will undo. */
export function titleOf(id: CommandId): string {
  const step = id === 'edit.undo' ? steps()?.undo.at(-1) : id === 'edit.redo' ? steps()?.redo.at(-1) : undefined;
  return step ? `${COMMANDS[id].title}: ${step.label.toLowerCase()}` : COMMANDS[id].title;
}

/** Of commands that stand for a choice: whether it is the one in force. */
export function isChosen(id: CommandId): boolean {
  const [, , value] = id.split('.');
  return COMMANDS[id].choice === 'theme' ? settingsNow().theme === value : COMMANDS[id].choice === 'status' && currentMark()?.mark.status === value;
}

export const isCommand = (id: string): id is CommandId => id in COMMANDS;
