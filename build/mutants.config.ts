import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'playwright/test';
import type { GivenApp } from '../e2e/fixtures/app';
import ends from './playwright.config';

interface Project {
  name: string;
  /** pieces of the titles of its tests */
  tests: string[];
  app: GivenApp;
}

const projects = JSON.parse(readFileSync(process.env['STET_MUTANTS'] ?? '', 'utf8')) as Project[];
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The security specs against broken apps, each a project; build/mutants.mjs makes them and judges. */
export default defineConfig<object, { given: GivenApp }>({
  ...ends,
  outputDir: path.resolve(__dirname, '../test-results/mutants'),
  testMatch: 'security.spec.ts',
  // A test that fails mostly waits.
  workers: 3,
  // Both tests of a project in one worker, and mostly in one app: to start another is dearer than to wait.
  fullyParallel: false,
  projects: projects.map(({ name, tests, app }) => ({
    name,
    grep: new RegExp(tests.map(literal).join('|')),
    use: { given: app },
  })),
});
