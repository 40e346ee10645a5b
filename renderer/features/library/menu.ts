import type { CommandId } from '@shared/contract';
import type { MenuLine } from '../../ui/ContextMenu';
import type { AppCommands } from './app-commands';

const DANGER: ReadonlySet<CommandId> = new Set(['article.trash', 'trash.delete']);

/** Commands as lines of a context menu; what takes something away stands apart. */
export function entriesOf(app: AppCommands, commands: readonly CommandId[]): MenuLine[] {
  return commands.flatMap((id): MenuLine[] => {
    const entry = {
      label: app.title(id),
      run: () => app.run(id),
      keys: app.keys(id),
      disabled: !app.can(id),
      danger: DANGER.has(id),
    };
    return DANGER.has(id) ? ['line', entry] : [entry];
  });
}
