import {
  asksAgain,
  DISPOSITION_INFO,
  DISPOSITIONS,
  KIND_INFO,
  MARK_KINDS,
  RISK_INFO,
  RISKS,
  STATUS_INFO,
  STATUSES,
  type CommandBody,
  type Mark,
  figure,
} from '@shared/domain';
import type { MouseEvent } from 'react';
import { useArticles } from '../../store/article/articles';
import { targetsOf } from '../../store/marks/selection';
import { keysNow } from '../../store/base/keys';
import { confirmStatus, removeMarks, setMarks, setStatus } from '../../store/marks/marking';
import { notify } from '../../store/base/notices';
import { part, share, sharingNow } from '../../store/marks/sharing';
import { signature } from '../../store/base/settings';
import { sendFocus } from '../../store/base/view';
import { openContextMenu, type MenuEntry, type MenuLine } from '../../ui/ContextMenu';
import { copyText } from '../../ui/copy';
import { count, excerpt } from '../../ui/format';
import { firstShown } from '../../ui/keys';
import { StatusShape } from '../../ui/StatusShape';
import { inQuotes } from '@shared/text/in-quotes';

type MarkSet = Extract<CommandBody, { type: 'mark.set' }>['set'];

/**
 * The menu of a mark, in the list and in the text: what can be done to the mark in hand, or to all that are
 * chosen together. `more` is what only the place it is opened at has to offer.
 */
export function openRowMenu(
  at: MouseEvent | { x: number; y: number },
  article: string,
  line: Element | null,
  more: readonly MenuLine[] = [],
): void {
  const marks = targetsOf(article);
  if (marks.length === 0) return;
  openContextMenu(
    at,
    {
      label:
        marks.length === 1
          ? `Mark ${inQuotes(excerpt(marks[0]!.anchor.exact, 40))}`
          : count(marks.length, 'mark'),
      entries: [...entriesFor(article, marks), ...more],
    },
    line,
  );
}

function entriesFor(article: string, marks: readonly Mark[]): MenuLine[] {
  const ids = marks.map(({ id }) => id);
  const keys = keysNow();
  const all = (fits: (mark: Mark) => boolean) => marks.every(fits);
  const set = (change: MarkSet) => void setMarks(article, ids, { set: change });
  const toConfirm = marks.filter(asksAgain).map(({ id }) => id);
  const people = Object.values(useArticles.getState().open[article]?.article.people ?? {});
  return [
    {
      label: 'Status',
      entries: STATUSES.map((status): MenuEntry => ({
        label: STATUS_INFO[status].label,
        icon: <StatusShape status={status} size={13} />,
        keys: firstShown(keys, `mark.status.${status}`),
        checked: all((mark) => mark.status === status),
        oneOf: true,
        run: () => void setStatus(article, ids, status),
      })),
    },
    {
      label: 'Risk',
      entries: RISKS.map((risk): MenuEntry => ({
        label: RISK_INFO[risk].label,
        checked: all((mark) => mark.risk === risk),
        oneOf: true,
        run: () => set({ risk }),
      })),
    },
    {
      label: 'Resolution',
      entries: DISPOSITIONS.map((disposition): MenuEntry => ({
        label: DISPOSITION_INFO[disposition].label,
        checked: all((mark) => mark.disposition === disposition),
        oneOf: true,
        run: () => set({ disposition }),
      })),
    },
    {
      label: 'Kind',
      entries: MARK_KINDS.map((kind): MenuEntry => ({
        label: KIND_INFO[kind].label,
        checked: all((mark) => mark.kind === kind),
        oneOf: true,
        run: () => set({ kind }),
      })),
    },
    {
      label: 'About',
      disabled: people.length === 0,
      entries: people.map(({ id, name }): MenuEntry => {
        const linked = all((mark) => mark.people.includes(id));
        return {
          label: name,
          checked: linked,
          run: () =>
            void setMarks(article, ids, linked ? { remove: { people: [id] } } : { add: { people: [id] } }),
        };
      }),
    },
    'line',
    {
      label: 'Assign to me',
      keys: firstShown(keys, 'mark.mine'),
      checked: all(({ assignee }) => assignee === signature()),
      run: () => set({ assignee: signature() }),
    },
    ...(marks.some(({ assignee }) => assignee !== '')
      ? [{ label: 'Assign to nobody', run: () => set({ assignee: '' }) }]
      : []),
    ...(toConfirm.length > 0
      ? [
          {
            label:
              toConfirm.length === 1 ? 'Still holds' : `Still holds for ${figure(toConfirm.length)} marks`,
            keys: firstShown(keys, 'mark.confirm'),
            run: () => void confirmStatus(article, toConfirm),
          },
        ]
      : []),
    'line',
    ...(marks.length > 1
      ? [
          {
            label: 'Share one decision',
            keys: firstShown(keys, 'mark.share'),
            run: () => void share(article, marks),
          },
        ]
      : []),
    ...(sharesAny(article, marks)
      ? [
          {
            label: 'Decide apart',
            keys: firstShown(keys, 'mark.apart'),
            run: () => void part(article, marks),
          },
        ]
      : []),
    ...(marks.length === 1
      ? [
          { label: 'New note', keys: firstShown(keys, 'mark.note'), run: () => sendFocus('note') },
          {
            label: 'Suggest a correction',
            keys: firstShown(keys, 'mark.correction'),
            run: () => sendFocus('correction'),
          },
        ]
      : []),
    { label: 'Copy the words', run: () => copy(marks) },
    'line',
    {
      label: marks.length === 1 ? 'Remove mark' : `Remove ${count(marks.length, 'mark')}`,
      keys: firstShown(keys, 'mark.remove'),
      danger: true,
      run: () => void removeMarks(article, marks),
    },
  ];
}

function sharesAny(id: string, marks: readonly Mark[]): boolean {
  const article = useArticles.getState().open[id]?.article;
  return article !== undefined && marks.some((mark) => sharingNow(article).has(mark.id));
}

function copy(marks: readonly Mark[]): void {
  if (!copyText(marks.map(({ anchor }) => anchor.exact).join('\n')))
    notify('warning', 'The words could not be copied.');
}
