import path from 'node:path';
import { defineConfig } from 'playwright/test';

// Playwright compiles this file to CommonJS, where import.meta does not exist.
const root = path.resolve(__dirname, '..');
// An editor that is an Electron app itself hands it on to what it starts, and Electron would be a mere Node.
delete process.env['ELECTRON_RUN_AS_NODE'];

/**
 * The tasks of an editor, security and recovery, each in a library of its own, most in the app of their
 * worker (e2e/README.md). Only Playwright's _electron is used; which program that starts is decided by the
 * environment (build/runtime-choice.mjs).
 */
export default defineConfig({
  testDir: path.join(root, 'e2e/specs'),
  outputDir: path.join(root, 'test-results'),
  // An app, a browser and Playwright for each worker: more than two starve a laptop and look like failures.
  workers: 2,
  fullyParallel: true,
  // A build machine stumbles over load that is none of the app's. A test that passes at its second try has
  // found something all the same: build/test.mjs names it.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  // A suite that hangs must end in a failure, not in a build machine's patience.
  globalTimeout: 45 * 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
});
