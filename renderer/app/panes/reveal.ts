import type { PaneName } from '@shared/contract';
import { setShown } from '../../store/app/panes';
import { useView, type Place } from '../../store/base/view';
import { drawn } from '../../ui/drawn';

/** Where each place is that a command sends the keyboard to. */
const PANE_OF: Record<Place, PaneName> = {
  note: 'panel',
  correction: 'panel',
  panel: 'panel',
  ticks: 'panel',
  assignee: 'panel',
  evidence: 'panel',
  query: 'panel',
  list: 'list',
  filter: 'list',
  person: 'list',
};

/** Shows a pane before the keyboard goes into it: what is hidden cannot have it. */
export const reveal = (pane: PaneName): void => drawn(() => setShown([pane], true));

/** Has to be called before anything is drawn: who takes the keyboard hears of it later than this. */
export function revealWhatIsAskedFor(): void {
  useView.subscribe(({ focus }, before) => {
    if (focus !== null && focus !== before.focus) reveal(PANE_OF[focus.place]);
  });
}
