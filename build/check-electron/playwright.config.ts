import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { standInAlone } from './stand-in-alone';

// An editor that is an Electron app itself hands it on to what it starts.
delete process.env['ELECTRON_RUN_AS_NODE'];
// Electron itself, whatever was chosen for other suites.
delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
delete process.env['STET_HEADLESS'];

/** The stand-in's suite on Electron: what both must do alike. */
export default defineConfig({
  testDir: path.resolve(__dirname, '../runtime'),
  testMatch: '*.spec.ts',
  testIgnore: ['dialogs.spec.ts', 'probe.spec.ts'],
  grepInvert: standInAlone,
  outputDir: path.resolve(__dirname, '../../test-results/check-electron'),
  workers: 1,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 10 * 60_000,
  forbidOnly: true,
  reporter: 'list',
});
