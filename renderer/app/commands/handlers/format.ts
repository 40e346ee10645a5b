import { isEditing, useEditing } from '../../../store/article/editing';
import { notify } from '../../../store/base/notices';
import { openDialog } from '../../../store/base/view';
import { manuscriptHandle } from '../../manuscript-handle';
import { articleId, onManuscript, type Handler, type Handlers } from './handler';

const editing = () => onManuscript() && isEditing(articleId());
const look = () => useEditing.getState().look;

const format = (change: Parameters<NonNullable<typeof manuscriptHandle.current>['format']>[0]) => () => {
  manuscriptHandle.current?.focus();
  manuscriptHandle.current?.format(change);
};

const heading = (level: number): Handler => ({
  when: editing,
  on: () => look()?.level === level,
  run: format({ type: 'heading', level }),
});

/** How the selected words look. */
export const formatHandlers: Handlers<'format'> = {
  'format.bold': { when: editing, on: () => look()?.bold === true, run: format({ type: 'bold' }) },
  'format.italic': { when: editing, on: () => look()?.italic === true, run: format({ type: 'italic' }) },
  'format.heading-1': heading(1),
  'format.heading-2': heading(2),
  'format.heading-3': heading(3),
  'format.body': heading(0),
  'format.link': {
    when: editing,
    run: () => {
      if (manuscriptHandle.current?.linkHere()) openDialog('link');
      else notify('info', 'Select the words the link is to lie on first.');
    },
  },
  'format.unlink': {
    when: () => editing() && look()?.link != null,
    run: format({ type: 'link', href: null }),
  },
};
