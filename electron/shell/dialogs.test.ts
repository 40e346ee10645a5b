import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { formatFilter } from '@shared/document/formats';
import { chooseExportFolder, chooseManuscript } from './dialogs';

const asked = vi.hoisted((): { properties?: string[] }[] => []);
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async (_window: unknown, options: OpenDialogOptions) => {
      asked.push(options);
      return { canceled: true, filePaths: [] };
    },
    showSaveDialog: async (_window: unknown, options: SaveDialogOptions) => {
      asked.push(options);
      return { canceled: true, filePath: '' };
    },
  },
}));

beforeEach(() => void asked.splice(0));

test.each<[string, (window: BrowserWindow) => Promise<unknown>]>([
  ['a draft', (window) => chooseManuscript(window)],
  ['the folder of reports', (window) => chooseExportFolder(window, '')],
])(
  'what somebody checks is not in the list of recent documents for having been chosen: %s',
  async (_, choose) => {
    await choose({} as BrowserWindow);
    expect(asked).toEqual([
      expect.objectContaining({ properties: expect.arrayContaining(['dontAddToRecent']) as string[] }),
    ]);
  },
);

test('a draft is looked for among the files of the formats that Stet reads first, and then among all', async () => {
  await chooseManuscript({} as BrowserWindow);
  expect(asked).toEqual([
    expect.objectContaining({ filters: [formatFilter(), { name: 'All files', extensions: ['*'] }] }),
  ]);
});
