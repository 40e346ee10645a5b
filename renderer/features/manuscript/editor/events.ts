import type { ScrollPlace } from '@shared/contract';
import type { Look, MarkKind } from '@shared/domain';
import type { ManuscriptMenu, ManuscriptSight, TextEdit, TextRange } from '../types';
import type { Find } from './find';

/** What the page tells the component around it. */
export interface PageEvents {
  onSelect: (mark: string | null) => void;
  onEscape: () => boolean;
  onCreate: (kind: MarkKind, range: TextRange) => void;
  onSelectionChange: (range: TextRange | null) => void;
  onHover: (mark: string | null) => void;
  onMenu: (menu: ManuscriptMenu) => void;
  onEdit: (edit: TextEdit) => void;
  onMove: () => void;
  onComposing: (composing: boolean) => void;
  onLook: (look: Look) => void;
  onPlace: (place: ScrollPlace) => void;
  onSight: (sight: ManuscriptSight) => void;
  /** The find bar is asked for, with the words to look for when there are some. */
  onFind: (query: string) => void;
  onFound: (find: Find) => void;
  onFindClose: () => void;
  /** To be said by a screen reader. */
  onSay: (text: string) => void;
}
