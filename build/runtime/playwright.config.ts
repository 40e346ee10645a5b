import path from 'node:path';
import { defineConfig } from 'playwright/test';

// The stand-in's own suite, on a small app of its own. Headless unless STET_HEADLESS=0 (then it needs a
// display).
process.env['STET_HEADLESS'] ??= '1';
// An editor that is an Electron app itself hands it on to what it starts.
delete process.env['ELECTRON_RUN_AS_NODE'];
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.resolve(__dirname, '../../dist/runtime');

export default defineConfig({
  testDir: __dirname,
  testMatch: '*.spec.ts',
  outputDir: path.resolve(__dirname, '../../test-results/runtime'),
  workers: 2,
  // As for the app's own specs (build/playwright.config.ts).
  retries: process.env['CI'] ? 1 : 0,
  timeout: 30_000,
  globalTimeout: 5 * 60_000,
  forbidOnly: true,
  reporter: 'list',
});
