import { nothingSaid, type Mark } from '@shared/domain';
import { Page } from './editor/page';

/** What is not asked for is answered by nobody. */
const nothing = (): void => {};

const TEXT = 'Nothing to read here.';

const MARK: Mark = {
  id: 'warm-up',
  kind: 'claim',
  lost: false,
  createdAt: '',
  createdBy: '',
  ...nothingSaid(),
  anchor: { start: 0, end: 7, exact: 'Nothing', prefix: '', suffix: '' },
};

/**
 * Draws a manuscript of a line and a mark that is never painted, and lets go of it: the browser has then read the code of
 * the editor and its style sheet, which would otherwise be a third of what the first article takes to open. For a moment
 * when nobody waits. `nonce`: as in ManuscriptProps.
 */
export function warmUp(nonce: string): void {
  const host = document.createElement('div');
  host.inert = true;
  Object.assign(host.style, { position: 'fixed', inset: '0' });
  document.body.append(host);
  const page = new Page(
    host,
    { text: TEXT, formats: [], marks: [MARK], selected: null, nonce },
    {
      onSelect: nothing,
      onEscape: () => false,
      onCreate: nothing,
      onSelectionChange: nothing,
      onHover: nothing,
      onMenu: nothing,
      onEdit: nothing,
      onMove: nothing,
      onComposing: nothing,
      onLook: nothing,
      onPlace: nothing,
      onSight: nothing,
      onFind: nothing,
      onFound: nothing,
      onFindClose: nothing,
      onSay: nothing,
    },
  );
  // To answer this the editor measures all there is; it is gone again before the browser paints.
  page.sees(MARK.id);
  page.destroy();
  host.remove();
}
