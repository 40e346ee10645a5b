import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { MarkKind } from '@shared/domain';
import { ahead } from './ahead';
import { attentionField } from './attention';
import { balloons, balloonsField } from './balloons';
import { hiddenCharacters } from './chars';
import { steadyCursor } from './cursor';
import { paragraphDirection } from './direction';
import { doubleClick } from './double-click';
import type { PageEvents } from './events';
import { factsField, pencil } from './facts';
import { fadedField } from './faded';
import { findField } from './find';
import { againField, unseenField } from './followed';
import { formatsField } from './formats';
import { ghostsField } from './ghosts';
import { checkingKeys, everyKey, typing, type KeyEvents } from './keys';
import { margin } from './margin';
import { marksField } from './marks';
import { measured } from './measure';
import { painter } from './paint';
import { palette } from './palette';
import { place } from './place';
import { pointer } from './pointer';
import { rulesField } from './rules';
import { typedField } from './run';
import { belowTheBar } from './scrolling';
import { sight } from './sight';
import { floatingBoxes } from './tooltips';

/** What the parts of the editor ask of the page. */
export interface Acts extends Pick<PageEvents, 'onPlace' | 'onSight'> {
  onPick: (id: string | null) => void;
  onHover: (id: string | null) => void;
  onMenu: (at: { x: number; y: number; byKey: boolean }, marks: string[]) => void;
  onMark: (kind: MarkKind, exact: boolean) => void;
  keyOf: (kind: MarkKind) => string | undefined;
}

/** All that the editor is made of, whether one reads in it or edits. `nonce`: as in ManuscriptProps. */
export const parts = (acts: Acts, nonce: string | undefined): Extension => [
  EditorState.lineSeparator.of('\n'),
  nonce ? EditorView.cspNonce.of(nonce) : [],
  typedField,
  marksField,
  rulesField,
  fadedField,
  balloonsField,
  attentionField,
  findField,
  formatsField,
  unseenField,
  againField,
  ghostsField,
  factsField,
  pencil,
  EditorView.lineWrapping,
  paragraphDirection,
  hiddenCharacters,
  palette(),
  ahead,
  painter,
  measured,
  place(acts.onPlace),
  sight(acts.onSight),
  margin(acts),
  balloons(acts),
  doubleClick,
  pointer({
    ...acts,
    onMenu: (at, marks) =>
      acts.onMenu(
        at,
        marks.map(({ id }) => id),
      ),
  }),
  floatingBoxes(acts),
];

/** What is different while one edits. `keys`: whether letters are commands while one reads. */
export const mode = (
  editable: boolean,
  keys: boolean,
  events: KeyEvents,
  onComposing: PageEvents['onComposing'],
): Extension => [
  EditorView.contentAttributes.of({
    'aria-label': 'Manuscript',
    'aria-readonly': String(!editable),
    spellcheck: 'false',
    tabindex: '0',
  }),
  EditorState.readOnly.of(!editable),
  typing(editable, onComposing),
  editable ? belowTheBar : steadyCursor,
  EditorView.editorAttributes.of({ class: editable ? 'stet-editing' : 'stet-checking' }),
  !editable && keys ? checkingKeys(events) : [],
  everyKey(events, editable),
];
