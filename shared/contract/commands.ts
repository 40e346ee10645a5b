import {
  KIND_INFO,
  MARK_KINDS,
  PART_INFO,
  PART_KINDS,
  STATUSES,
  STATUS_INFO,
  type MarkKind,
  type PartKind,
  type Status,
} from '../vocabulary';
import { SET_VALUES, type Led } from './leading';

/*
 * Every command of the app, once. The page draws its menu bar, palette, shortcuts and ? sheet from this
 * table, and the main process the native menu of macOS: it is data, without a word about how either looks.
 * What the commands do is said in the page (renderer/app/commands/handlers.ts).
 *
 * Keys: `Mod` is Ctrl, or Cmd on a Mac. Keys without it never fire while somebody types in a field.
 * `Ctrl` is Ctrl on a Mac too.
 */
export const MENUS = ['File', 'Edit', 'Format', 'Mark', 'Status', 'Go', 'Recording', 'View', 'Help'] as const;
export type MenuName = (typeof MENUS)[number];

export interface CommandInfo {
  title: string;
  menu: MenuName;
  /** Commands of one menu with different groups are set apart by a line. */
  group: number;
  keys: readonly string[];
  /** Of commands that stand for a choice, the ones that exclude each other. */
  choice?: 'theme' | 'status' | 'tab' | 'shelf';
  /**
   * Of commands that make a row: what the row is called. Menus draw those that can be done now, lists name
   * the row once.
   */
  row?: string;
  /** Drawn only where it was set up in the settings. */
  optional?: true;
  /** It is on or off, and doing it turns it over. */
  toggle?: true;
  /** Of what stands in a menu of the leader key: menu bars leave it to that. */
  led?: Led;
}

const info = (menu: MenuName, group: number, title: string, ...keys: string[]): CommandInfo => ({
  menu,
  group,
  title,
  keys,
});

const led = (menu: Led['menu'], group: string, label: string): Led => ({ menu, group, label });

const PLAIN = {
  'article.paste': info('File', 1, 'New article from text…', 'Mod+N'),
  'article.file': info('File', 1, 'New article from a file…', 'Mod+O'),
  'article.address': info('File', 1, 'New article from an address…'),
  'library.open': info('File', 2, 'Open article'),
  'article.details': info('File', 2, 'Article details…', 'Mod+D'),
  'article.sources': info('File', 2, 'Sources…', 'Shift+S'),
  'query.list': info('File', 2, 'Queries…', 'Shift+J'),
  'paper.attach': info('File', 2, 'Attach papers…', 'Mod+Shift+U'),
  'paper.address': info('File', 2, 'Attach a paper from an address…'),
  'paper.speakers': info('File', 2, 'Name the speakers of the paper in front…'),
  'article.read-again': info('File', 2, 'Redo the first read'),
  'article.stop-reading': info('File', 2, 'Stop the first read'),
  'draft.file': info('File', 2, 'New draft from a file…', 'Mod+Shift+O'),
  'draft.paste': info('File', 2, 'New draft from text…', 'Mod+Shift+N'),
  'draft.address': info('File', 2, 'New draft from an address…'),
  'draft.list': info('File', 2, 'Drafts…', 'Mod+Shift+D'),
  'draft.compare': info('File', 2, 'Compare with the draft before'),
  'draft.drifts': info('File', 2, 'Quotations that drifted', 'Shift+G'),
  'article.duplicate': info('File', 3, 'Duplicate'),
  'article.archive': info('File', 3, 'Archive'),
  'article.trash': info('File', 3, 'Move to trash'),
  'trash.restore': info('File', 3, 'Put back from the trash'),
  'trash.delete': info('File', 3, 'Delete for good…'),
  'trash.empty': info('File', 3, 'Empty the trash…'),
  'article.report': info('File', 4, 'Report', 'Mod+P'),
  'report.export': info('File', 4, 'Export…', 'Mod+Shift+E'),
  'report.seal': info('File', 4, 'Seal the record'),
  'report.record': info('File', 4, 'Save the record as a folder…'),
  'report.bundle': info('File', 4, 'Save as a bundle…'),
  'report.clean-bundle': info('File', 4, 'Save as a clean bundle…'),
  'article.bundle': info('File', 4, 'Open a bundle…'),
  'article.close': info('File', 5, 'Close article', 'Mod+W'),
  'tab.close-others': info('File', 5, 'Close the other articles'),
  'tab.close-all': info('File', 5, 'Close all articles'),
  'tab.reopen': info('File', 5, 'Reopen the article closed last', 'Mod+Shift+T'),
  'library.trust': info('File', 6, 'Trust this library'),
  'library.private': info('File', 6, 'Make this library private'),
  'app.stop': info('File', 7, 'Cancel the running task'),
  'app.backups': info('File', 7, 'Backups…'),
  'app.settings': info('File', 7, 'Settings…', 'Mod+,'),

  'edit.undo': info('Edit', 1, 'Undo', 'Mod+Z'),
  'edit.redo': info('Edit', 1, 'Redo', 'Mod+Shift+Z', 'Mod+Y'),
  'edit.find': info('Edit', 2, 'Find in the manuscript', 'Mod+F'),
  'library.search': info('Edit', 2, 'Search the library', '/'),
  'edit.text': { ...info('Edit', 3, 'Edit the text', 'Mod+E'), toggle: true },

  'format.bold': { ...info('Format', 1, 'Bold', 'Mod+B'), toggle: true },
  'format.italic': { ...info('Format', 1, 'Italic', 'Mod+I'), toggle: true },
  'format.heading-1': { ...info('Format', 2, 'Heading 1', 'Mod+Alt+1'), toggle: true },
  'format.heading-2': { ...info('Format', 2, 'Heading 2', 'Mod+Alt+2'), toggle: true },
  'format.heading-3': { ...info('Format', 2, 'Heading 3', 'Mod+Alt+3'), toggle: true },
  'format.body': { ...info('Format', 2, 'Plain paragraph', 'Mod+Alt+0'), toggle: true },
  'format.link': info('Format', 3, 'Link…', 'Mod+Shift+K'),
  'format.unlink': info('Format', 3, 'Remove link'),
  'part.body': { ...info('Format', 4, 'Set as body text'), toggle: true },

  'mark.correction': info('Mark', 2, 'Suggest a correction', 'E'),
  'mark.apply': info('Mark', 2, 'Apply the correction to the text', 'Shift+E'),
  'mark.evidence': info('Mark', 2, 'Add evidence', 'S'),
  'mark.note': info('Mark', 2, 'New note', 'N', 'Enter'),
  'query.new': info('Mark', 2, 'Ask a query', 'Shift+I'),
  'mark.link': info('Mark', 2, 'Link quote and attribution', 'L'),
  'mark.confirm': info('Mark', 2, 'Still holds', 'H'),
  'mark.translation': info('Mark', 2, 'Note as a translation…', 'Shift+B'),
  'mark.backing': info('Mark', 2, 'Confirm the author’s backing', 'V'),
  'check.clear': info('Mark', 4, 'Nothing to check', 'X'),
  'check.clear-paragraph': info('Mark', 4, 'Nothing to check in this paragraph', 'Shift+P'),
  'check.unclear': info('Mark', 4, 'Something to check', 'Shift+X'),
  'tick.words': info('Mark', 5, 'Tick the selected words', 'Shift+T'),
  'paper.quotes': info('Mark', 6, 'Check all quotes', 'Shift+C'),
  'mark.accept-quotes': info('Mark', 4, 'Accept all suggested quotes'),
  'mark.accept-claims': info('Mark', 4, 'Accept all suggested claims'),
  'mark.put-back': info('Mark', 3, 'Put back on the selected words', 'W'),
  'mark.places': info('Mark', 3, 'Show the next place it may belong to', 'O'),
  'mark.cut': info('Mark', 3, 'Close as cut', 'Shift+W'),
  'seen.copy': info('Mark', 2, 'Copy the earlier evidence', 'Y'),
  'seen.open': info('Go', 3, 'Article where this was seen before', 'Shift+Y'),
  'mark.share': info('Mark', 6, 'Share one decision', 'D'),
  'mark.alike': info('Mark', 6, 'Decide the others alike', 'G'),
  'mark.apart': info('Mark', 6, 'Decide apart', 'Shift+D'),
  'mark.mine': info('Mark', 2, 'Assign to me', 'M'),
  'set.menu': info('Mark', 2, 'Set risk, kind or resolution…', 'I'),
  'set.facets': { ...info('Mark', 7, 'Facets…', 'Lead T'), led: led('Lead', 'More', 'Facets…') },
  'set.assignee': { ...info('Mark', 7, 'Assign…', 'Lead G'), led: led('Lead', 'More', 'Assign…') },
  'set.nobody': {
    ...info('Mark', 7, 'Assign to nobody', 'Assign 0'),
    led: led('Assign', 'Assign', 'Nobody'),
  },
  'set.name': {
    ...info('Mark', 7, 'Assign to somebody else…', 'Assign A'),
    led: led('Assign', 'Assign', 'Another name…'),
  },
  'mark.choose-all': info('Mark', 3, 'Select all marks shown'),
  'mark.remove': info('Mark', 3, 'Remove mark', 'Delete', 'Backspace'),

  'go.next': info('Go', 1, 'Next mark', 'J'),
  'go.previous': info('Go', 1, 'Previous mark', 'K'),
  'go.open': info('Go', 1, 'Next mark to decide', 'U'),
  'go.alert': info('Go', 1, 'Next that needs attention', 'Shift+A'),
  'go.query': info('Go', 1, 'Next query', 'Shift+Q'),
  'go.sentence': info('Go', 1, 'Next sentence without a mark', 'Z'),
  'check.next': info('Go', 1, 'Next unchecked', '.'),
  'check.previous': info('Go', 1, 'Previous unchecked', ','),
  'tick.next': info('Go', 1, 'Next fact to tick', 'F'),
  'check.blockers': info('Go', 1, 'What blocks sign-off', 'B'),
  'go.reading': info('Go', 2, 'First read', 'R'),
  'go.list': info('Go', 2, 'List of marks', 'Shift+R'),
  'go.backing': info('Go', 2, 'Backing', 'Shift+V'),
  'go.people': info('Go', 2, 'People', 'P'),
  'list.filter': info('Go', 2, 'Filter the marks', 'Shift+F'),
  'list.needs': { ...info('Go', 2, 'Only what needs me', 'Shift+N'), toggle: true },
  'list.all': info('Go', 2, 'Show all marks', '0'),
  'go.papers': info('Go', 2, 'Papers', 'Shift+F4'),
  'go.across': info('Go', 2, 'Across the piece', 'Shift+O'),
  'go.pane': info('Go', 2, 'Next pane', 'F6'),
  'go.pane-back': info('Go', 2, 'Previous pane', 'Shift+F6'),
  'go.menu': info('Go', 2, 'Menu bar', 'F10'),
  'go.leave': info('Go', 2, 'Back', 'Escape'),
  'go.library': info('Go', 3, 'Library', 'Mod+Shift+L'),
  'tab.next': info('Go', 4, 'Next tab', 'Ctrl+Tab', 'Ctrl+PageDown'),
  'tab.previous': info('Go', 4, 'Previous tab', 'Ctrl+Shift+Tab', 'Ctrl+PageUp'),
  'tab.last': info('Go', 4, 'Last tab', 'Mod+9'),
  'tab.move-right': info('Go', 4, 'Move tab to the right', 'Ctrl+Shift+PageDown'),
  'tab.move-left': info('Go', 4, 'Move tab to the left', 'Ctrl+Shift+PageUp'),
  'tab.all': info('Go', 4, 'All tabs', 'Mod+Shift+A'),

  'recording.play': info('Recording', 1, 'Play or pause', 'F2'),
  'recording.here': info('Recording', 1, 'Play from here', 'Shift+F2'),
  'recording.back': info('Recording', 2, 'Back 3 seconds', 'F1'),
  'recording.forward': info('Recording', 2, 'Forward 3 seconds', 'Shift+F1'),
  'recording.previous': info('Recording', 2, 'Previous turn', '['),
  'recording.next': info('Recording', 2, 'Next turn', ']'),
  'recording.slower': info('Recording', 3, 'Slower', '-'),
  'recording.faster': info('Recording', 3, 'Faster', '='),
  'recording.loop': { ...info('Recording', 3, 'Loop the passage', 'Shift+H'), toggle: true },
  'recording.note': info('Recording', 4, 'Note this minute on the mark', 'Shift+M'),

  'view.theme.system': { ...info('View', 1, 'Theme of the system'), choice: 'theme' },
  'view.theme.light': { ...info('View', 1, 'Light theme'), choice: 'theme' },
  'view.theme.dark': { ...info('View', 1, 'Dark theme'), choice: 'theme' },
  'library.shelf.articles': { ...info('View', 4, 'Show the articles'), choice: 'shelf' },
  'library.shelf.archive': { ...info('View', 4, 'Show the archive'), choice: 'shelf' },
  'library.shelf.trash': { ...info('View', 4, 'Show the trash'), choice: 'shelf' },
  'library.filter': info('View', 5, 'Filter the articles…', 'Mod+Shift+F'),
  'library.clear': info('View', 5, 'Clear search and filters'),
  'library.save': info('View', 5, 'Save this filter…'),
  'library.saved': info('View', 5, 'Saved filters…'),
  'library.columns': info('View', 5, 'Columns…'),
  'view.larger': info('View', 2, 'Larger text', 'Mod+=', 'Mod++'),
  'view.smaller': info('View', 2, 'Smaller text', 'Mod+-'),
  'view.usual': info('View', 2, 'Usual text size', 'Mod+0'),
  'view.wider': info('View', 3, 'Wider column', 'Mod+Shift+.'),
  'view.narrower': info('View', 3, 'Narrower column', 'Mod+Shift+,'),

  'view.list': { ...info('View', 6, 'Show the list', 'F7'), toggle: true },
  'view.margin': { ...info('View', 6, 'Show the signs in the margin', 'F8'), toggle: true },
  'view.balloons': {
    ...info('View', 6, 'Show notes and evidence beside the text', 'Shift+F8'),
    toggle: true,
  },
  'view.panel': { ...info('View', 6, 'Show the panel', 'F9'), toggle: true },
  'view.papers': { ...info('View', 6, 'Show the papers', 'F4'), toggle: true },
  'view.papers-right': { ...info('View', 6, 'Papers at the right, where there is room'), toggle: true },
  'view.compact': { ...info('View', 6, 'Compact text', 'Shift+F9'), toggle: true },
  'view.panes': info('View', 6, 'Panes as at first'),

  'view.ticks': { ...info('View', 4, 'Tick facts one by one', 'T'), toggle: true },
  'view.fade': { ...info('View', 4, 'Fade verified marks'), toggle: true },
  'view.unseen': { ...info('View', 4, 'Show what nobody has looked at', 'Shift+U'), toggle: true },

  'help.palette': info('Help', 1, 'All commands…', 'Mod+K'),
  'help.shortcuts': info('Help', 1, 'Keyboard shortcuts', '?'),
  'help.tour': info('Help', 2, 'Take the tour'),
  'help.sample': info('Help', 2, 'Open the sample story'),
  'help.papers': info('Help', 2, 'Papers of the sample story'),
  'help.keys': info('Help', 1, 'Change the keys…'),
  'help.folder': info('Help', 3, 'Show library folder'),
  'help.log': info('Help', 3, 'Log file…'),
  'help.updates': { ...info('Help', 3, 'Check for updates…'), optional: true },
  'help.about': info('Help', 3, 'About Stet'),
} as const satisfies Record<string, CommandInfo>;

const TAB_FIGURES = [1, 2, 3, 4, 5, 6, 7, 8] as const;
type Tabs = Record<`tab.${(typeof TAB_FIGURES)[number]}`, CommandInfo>;
const TABS = Object.fromEntries(
  TAB_FIGURES.map((figure) => [
    `tab.${figure}`,
    {
      ...info('Go', 5, `Tab ${figure}`, `Mod+${figure}`),
      choice: 'tab',
      row: 'Tab 1 to 8',
    },
  ]),
) as Tabs;

const RECENT_FIGURES = [1, 2, 3, 4, 5, 6, 7, 8] as const;
type Recent = Record<`recent.${(typeof RECENT_FIGURES)[number]}`, CommandInfo>;
const RECENT = Object.fromEntries(
  RECENT_FIGURES.map((figure) => [
    `recent.${figure}`,
    {
      ...info('File', 6, `Recent article ${figure}`),
      row: 'Recent articles',
    },
  ]),
) as Recent;

type Kinds = Record<`mark.new.${MarkKind}` | `mark.exact.${MarkKind}`, CommandInfo>;
type Statuses = Record<`mark.status.${Status}`, CommandInfo>;

/** A selection is marked in whole words, or with Alt just as it is. */
const KINDS = Object.fromEntries(
  MARK_KINDS.flatMap((kind) => {
    const { label, key } = KIND_INFO[kind];
    const title = `Mark as ${label.toLowerCase()}`;
    return [
      [`mark.new.${kind}`, info('Mark', 1, title, key)],
      [`mark.exact.${kind}`, info('Mark', 1, `${title}, exact letters`, `Alt+${key}`)],
    ];
  }),
) as Kinds;

const STATUS = Object.fromEntries(
  STATUSES.map((status) => {
    const { label, key } = STATUS_INFO[status];
    return [`mark.status.${status}`, { ...info('Status', 1, label, key), choice: 'status' }];
  }),
) as Statuses;

const SETS = Object.fromEntries(
  Object.entries(SET_VALUES).map(([id, { title, key, led: its }]) => [
    id,
    { ...info('Mark', 7, title, key), led: its },
  ]),
) as Record<keyof typeof SET_VALUES, CommandInfo>;

type Parts = Record<`part.${PartKind}`, CommandInfo>;

const PARTS = Object.fromEntries(
  PART_KINDS.map((kind) => [
    `part.${kind}`,
    { ...info('Format', 4, `Set as ${PART_INFO[kind].label.toLowerCase()}`), toggle: true },
  ]),
) as Parts;

export type CommandId =
  | keyof typeof PLAIN
  | keyof Tabs
  | keyof Recent
  | keyof Kinds
  | keyof Statuses
  | keyof typeof SETS
  | keyof Parts;

export const COMMANDS: Record<CommandId, CommandInfo> = {
  ...PLAIN,
  ...TABS,
  ...RECENT,
  ...KINDS,
  ...STATUS,
  ...SETS,
  ...PARTS,
};
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

const ADDRESSES: ReadonlySet<CommandId> = new Set(['article.address', 'draft.address', 'paper.address']);

/** Why a command cannot be done as the settings are, to be said beside its title; null where it can be. */
export const offBy = (id: CommandId, { addresses }: { addresses: 'never' | 'ask' }): string | null =>
  ADDRESSES.has(id) && addresses === 'never' ? 'off in Settings, Web addresses' : null;

/** The commands of one menu, group by group. */
export function commandsOf(menu: MenuName): CommandId[] {
  return COMMAND_IDS.filter((id) => COMMANDS[id].menu === menu).sort(
    (a, b) => COMMANDS[a].group - COMMANDS[b].group,
  );
}
