import type { Unsent } from '../store/article/begun';
import { notify } from '../store/base/notices';
import { goToTab } from '../store/article/tabs';
import { openPerson } from '../store/people/people';
import { openDialog, select, sendFocus, showArticle, showSide, useView } from '../store/base/view';
import { drawn } from '../ui/drawn';

/** Goes to where something is typed and not sent, with the keyboard in the field. */
export async function goToUnsent(article: string, { form, mark, person }: Unsent): Promise<void> {
  if (useView.getState().article !== article) await goToTab(article);
  drawn(() => showArticle(article));
  if (mark !== null) {
    drawn(() => select(article, mark));
    sendFocus(form === 'note' ? 'note' : 'evidence');
  } else if (form === 'draft') openDialog('draft-paste');
  else if (form === 'details') openDialog('details');
  else if (form === 'date') {
    if (person !== undefined) openPerson(article, person);
    drawn(() => showSide('people'));
    document.querySelector<HTMLElement>('[data-person][aria-expanded="true"]')?.focus();
  } else if (form === 'person') {
    drawn(() => showSide('people'));
    sendFocus('person');
  } else {
    drawn(() => showSide('marks'));
    sendFocus('list');
    notify(
      'info',
      'The evidence is for several marks: select some in the list (Ctrl with a click, or with Space), and the form is there as you left it.',
    );
  }
}
