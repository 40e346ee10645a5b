import type { CommandId } from '@shared/contract';
import type { MenuLine } from '../../ui/ContextMenu';
import type { LibraryDeeds } from './deeds';

const DANGER: ReadonlySet<CommandId> = new Set(['article.trash', 'trash.delete']);

/** Commands as lines of a context menu; what takes something away stands apart. */
export function entriesOf(deeds: LibraryDeeds, commands: readonly CommandId[]): MenuLine[] {
  return commands.flatMap((id): MenuLine[] => {
    const entry = { label: deeds.title(id), run: () => deeds.run(id), keys: deeds.keys(id), disabled: !deeds.can(id), danger: DANGER.has(id) };
    return DANGER.has(id) ? ['line', entry] : [entry];
  });
}
