import { inBulk, isBulk } from './bulk';
import { COMMAND_LABEL, type AddEvidence, type Command } from './command';
import { PART_INFO, STATUS_INFO } from '../../vocabulary';

/**
 * What a command is called in menus and histories, with what it is about and of how many: "Set risk of 12
 * marks".
 */
export function labelOf(command: Command): string {
  return isBulk(command) ? `${actionOf(command)}${inBulk(command)}` : plainLabelOf(command);
}

/** What it is called of one, where it was done to many in bulk. */
function actionOf(command: Command): string {
  switch (command.type) {
    case 'mark.add':
      return 'Mark many sentences at once';
    case 'mark.status':
      return `Set status to ${STATUS_INFO[command.status].label.toLowerCase()}`;
    case 'mark.set':
      return settingLabel({ ...command, marks: [''] });
    case 'mark.same':
      return command.same === null ? 'Decide apart' : COMMAND_LABEL['mark.same'];
    case 'suggestion.accept':
      return 'Accept suggestions';
    case 'suggestion.dismiss':
      return 'Dismiss suggestions';
    case 'mark.remove':
      return 'Remove marks';
    default:
      return COMMAND_LABEL[command.type];
  }
}

function plainLabelOf(command: Command): string {
  switch (command.type) {
    case 'restore':
      return command.label;
    case 'text.edit':
      return command.changes.length === 0 ? 'Change formatting' : COMMAND_LABEL['text.edit'];
    case 'part.set':
      return `Set as ${PART_INFO[command.kind].label.toLowerCase()}`;
    case 'article.archive':
      return command.archived ? 'Archive' : 'Take out of the archive';
    case 'mark.status':
      return `Set status${ofMany(command.marks)}`;
    case 'mark.set':
      return settingLabel(command);
    case 'mark.remove':
      return command.marks.length === 1 ? 'Remove mark' : `Remove ${number(command.marks.length)} marks`;
    case 'mark.confirm':
      return command.marks.length === 1
        ? 'Still holds'
        : `Still holds for ${number(command.marks.length)} marks`;
    case 'evidence.add':
      return addingEvidenceLabel(command);
    case 'evidence.confirm':
      return several(
        command.evidence,
        COMMAND_LABEL['evidence.confirm'],
        (n) => `Confirm ${n} pieces of backing`,
      );
    case 'mark.same':
      return command.same === null ? 'Decide apart' : COMMAND_LABEL['mark.same'];
    case 'source.same':
      return command.same === null ? 'Independent origin' : COMMAND_LABEL['source.same'];
    case 'suggestion.accept':
      return acceptingLabel(command.marks.length, command.people.length);
    case 'suggestion.dismiss':
      return several(command.suggestions, 'Dismiss suggestion', (n) => `Dismiss ${n} suggestions`);
    case 'sentence.clear':
      return several(command.sentences, 'Nothing to check', (n) => `Nothing to check in ${n} sentences`);
    case 'sentence.unclear':
      return several(command.sentences, 'Something to check', (n) => `Something to check in ${n} sentences`);
    default:
      return COMMAND_LABEL[command.type];
  }
}

type Setting = Extract<Command, { type: 'mark.set' }>;

const FIELD: Record<keyof Setting['set'], string> = {
  kind: 'Change kind',
  form: 'Change form',
  facets: 'Change facets',
  risk: 'Set risk',
  disposition: 'Set the resolution',
  correction: 'Suggest correction',
  assignee: 'Set assignee',
  people: 'Change people',
  attribution: 'Link attribution',
  translation: 'Note a translation',
};

function settingLabel({ set, add, remove, marks }: Setting): string {
  const fields = new Set(
    [set, add ?? {}, remove ?? {}].flatMap((part) => Object.keys(part) as (keyof Setting['set'])[]),
  );
  const [only] = fields;
  return `${fields.size === 1 && only ? FIELD[only] : COMMAND_LABEL['mark.set']}${ofMany(marks)}`;
}

function addingEvidenceLabel({ evidence }: AddEvidence): string {
  const marks = new Set(evidence.map(({ mark }) => mark)).size;
  return `${evidence.every(({ from }) => from) ? 'Copy evidence' : COMMAND_LABEL['evidence.add']}${marks === 1 ? '' : ` to ${number(marks)} marks`}`;
}

function acceptingLabel(marks: number, people: number): string {
  if (marks === 0) return people === 1 ? 'Add person' : `Add ${number(people)} people`;
  return marks === 1 ? 'Accept suggestion' : `Accept ${number(marks)} suggestions`;
}

const several = (all: readonly unknown[], one: string, many: (count: string) => string): string =>
  all.length === 1 ? one : many(number(all.length));

const ofMany = (marks: readonly string[]): string =>
  marks.length === 1 ? '' : ` of ${number(marks.length)} marks`;
const number = (value: number): string => value.toLocaleString('en-GB');
