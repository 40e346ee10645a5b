import { openDialog } from '../../../store/view';
import { palette } from '../palette';
import type { Deeds } from './deed';

/** What there is. */
export const helpDeeds: Deeds<'help'> = {
  'help.palette': { run: () => palette.toggle() },
  'help.shortcuts': { run: () => openDialog('shortcuts') },
  'help.about': { run: () => openDialog('about') },
};
