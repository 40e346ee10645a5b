import type { CommandBody } from './command';

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
      return [...new Set(command.evidence.map(({ mark }) => mark))];
    default:
      return null;
  }
}
