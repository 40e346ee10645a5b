import { COMMANDS, LEAD_MENUS, type CommandId } from '@shared/contract';
import {
  DISPOSITIONS,
  FACET_INFO,
  FACETS,
  MARK_KINDS,
  RISKS,
  type CommandBody,
  type Facet,
  type Mark,
} from '@shared/domain';
import { assign } from '../../../store/marks/assignees';
import { say } from '../../../store/base/notices';
import { setMarks } from '../../../store/marks/marking';
import { targetsOf } from '../../../store/marks/selection';
import { sendFocus } from '../../../store/base/view';
import { openLeadMenu } from '../../leadMenu';
import { articleId, hasMark, withArticle, withTargets, type Handler, type Handlers } from './handler';

type MarkSet = Extract<CommandBody, { type: 'mark.set' }>['set'];

/** Whether all that is meant has it. */
const all = (has: (mark: Mark) => boolean): boolean => {
  const marks = targetsOf(articleId() ?? '');
  return marks.length > 0 && marks.every(has);
};

const setting = (id: CommandId, set: MarkSet, has: (mark: Mark) => boolean): Handler => ({
  when: hasMark,
  on: () => all(has),
  run: withTargets(async (article, marks) => {
    const { ok } = await setMarks(article, idsOf(marks), { set });
    if (ok && marks.length === 1) say(`${COMMANDS[id].title}.`);
  }),
});

/** What all of them have is taken away; what some lack, all get. */
const facet = (value: Facet): Handler => {
  const has = (mark: Mark) => mark.facets.includes(value);
  return {
    when: hasMark,
    on: () => all(has),
    run: withTargets(async (article, marks) => {
      const taken = marks.every(has);
      const { ok } = await setMarks(article, idsOf(marks), {
        [taken ? 'remove' : 'add']: { facets: [value] },
      });
      if (ok && marks.length === 1)
        say(`Facet ${taken ? 'taken away' : 'added'}: ${FACET_INFO[value].label.toLowerCase()}.`);
    }),
  };
};

const idsOf = (marks: readonly Mark[]): string[] => marks.map(({ id }) => id);

const entriesOf = <I extends CommandId>(entries: readonly (readonly [I, Handler])[]): Record<I, Handler> =>
  Object.fromEntries(entries) as Record<I, Handler>;

const menu = (which: keyof typeof LEAD_MENUS): Handler => ({
  when: hasMark,
  run: withArticle((article) => openLeadMenu(article, which, setHandlers)),
});

/** What is set on the mark in hand by the leader key, or by its name in the palette. */
export const setHandlers: Handlers<'set'> = {
  'set.menu': menu('Lead'),
  'set.facets': menu('Facets'),
  'set.assignee': menu('Assign'),
  'set.nobody': {
    when: hasMark,
    on: () => all(({ assignee }) => assignee === ''),
    run: withTargets((article, marks) => assign(article, idsOf(marks), '')),
  },
  'set.name': { when: hasMark, run: () => sendFocus('assignee') },
  ...entriesOf(
    RISKS.map((risk) => {
      const id = `set.risk.${risk}` as const;
      return [id, setting(id, { risk }, (mark) => mark.risk === risk)];
    }),
  ),
  ...entriesOf(
    DISPOSITIONS.map((disposition) => {
      const id = `set.copy.${disposition}` as const;
      return [id, setting(id, { disposition }, (mark) => mark.disposition === disposition)];
    }),
  ),
  ...entriesOf(
    MARK_KINDS.map((kind) => {
      const id = `set.kind.${kind}` as const;
      return [id, setting(id, { kind }, (mark) => mark.kind === kind)];
    }),
  ),
  ...entriesOf(FACETS.map((value) => [`set.facet.${value}` as const, facet(value)])),
};
