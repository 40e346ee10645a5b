import { isEditing, useEditing } from '../../../store/editing';
import { notify } from '../../../store/notices';
import { openDialog } from '../../../store/view';
import { stage } from '../../stage';
import { articleId, onManuscript, type Deed, type Deeds } from './deed';

const editing = () => onManuscript() && isEditing(articleId());
const look = () => useEditing.getState().look;

const format = (change: Parameters<NonNullable<typeof stage.manuscript>['format']>[0]) => () => {
  stage.manuscript?.focus();
  stage.manuscript?.format(change);
};

const heading = (level: number): Deed => ({ when: editing, on: () => look()?.level === level, run: format({ type: 'heading', level }) });

/** How the selected words look. */
export const formatDeeds: Deeds<'format'> = {
  'format.bold': { when: editing, on: () => look()?.bold === true, run: format({ type: 'bold' }) },
  'format.italic': { when: editing, on: () => look()?.italic === true, run: format({ type: 'italic' }) },
  'format.heading-1': heading(1),
  'format.heading-2': heading(2),
  'format.heading-3': heading(3),
  'format.body': heading(0),
  'format.link': { when: editing, run: () => {
    if (stage.manuscript?.linkHere()) openDialog('link');
    else notify('info', 'Select the words the link is to lie on first.');
  } },
  'format.unlink': { when: () => editing() && look()?.link != null, run: format({ type: 'link', href: null }) },
};
