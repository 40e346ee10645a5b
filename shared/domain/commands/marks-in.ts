import type { AddBacking, CommandBody } from './command';

/** The marks that a command says it is done to, and that are there already; null where it says none. */
export function marksIn(command: CommandBody): readonly string[] | null {
  switch (command.type) {
    case 'mark.status':
    case 'mark.confirm':
    case 'mark.same':
    case 'mark.set':
    case 'mark.remove':
      return command.marks;
    case 'mark.move':
    case 'mark.tick':
    case 'note.add':
    case 'note.remove':
    case 'evidence.set':
    case 'evidence.remove':
      return [command.mark];
    case 'evidence.add':
    case 'evidence.confirm':
    case 'paper.add':
      return [...new Set(command.evidence.map(({ mark }) => mark))];
    case 'backing.add': {
      const made = new Set(command.marks.map(({ id }) => id));
      return marksBacked(command).filter((mark) => !made.has(mark));
    }
    default:
      return null;
  }
}

/** All that the author's backing is about, those among them that it makes. */
export const marksBacked = ({
  marks,
  said,
  evidence,
  notes,
}: Pick<AddBacking, 'marks' | 'said' | 'evidence' | 'notes'>): string[] => [
  ...new Set([...marks.map(({ id }) => id), ...[...said, ...evidence, ...notes].map(({ mark }) => mark)]),
];
