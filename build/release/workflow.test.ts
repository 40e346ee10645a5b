// The workflows as GitHub reads them: what they name exists, nobody may do more than they have to, and what
// is published comes last and after everything that could speak against it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import config from '../electron-builder.config.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.github/workflows');
interface Step {
  name?: string;
  run?: string;
  uses?: string;
  if?: string;
  'continue-on-error'?: boolean;
  with?: Record<string, unknown>;
}
interface Job {
  steps: Step[];
  needs?: string | string[];
  if?: string;
  permissions?: Record<string, string>;
  env?: Record<string, string>;
  'continue-on-error'?: boolean;
  'timeout-minutes'?: number;
  strategy?: { matrix: { include: { system: string; kind: string }[] } };
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const read = (file: string): Workflow => parse(readFileSync(path.join(folder, file), 'utf8'));
const workflows = readdirSync(folder).map((file) => [file, read(file)] as const);
const release = read('release.yml');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
const commandsOf = (workflow: Workflow) => stepsOf(workflow).flatMap(({ run }) => (run ? [run] : []));

describe.each(workflows)('%s', (_file, workflow) => {
  test('every script that it runs is there', () => {
    const named = commandsOf(workflow).flatMap((run) =>
      [...run.matchAll(/(?:node +)?((?:build|\.ci)\/[\w./-]+)/g)].map(([, file = '']) => file),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test('every npm command that it runs is one of package.json', () => {
    const named = commandsOf(workflow).flatMap((run) =>
      [...run.matchAll(/\bnpm (?:run )?([\w-]+)/g)].map(([, name = '']) => name),
    );
    const own = new Set(['ci', 'install', 'test', 'start', ...Object.keys(scripts)]);
    expect(named.filter((name) => !own.has(name))).toEqual([]);
  });

  test('it reads the repository and may do nothing else, but where a job says so', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('every job has an end', () => {
    for (const [name, job] of Object.entries(workflow.jobs))
      expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
  });

  test('nothing of an event is put into a command as text', () => {
    for (const run of commandsOf(workflow)) expect(run).not.toContain('${{');
  });

  test('a job waits for jobs that there are', () => {
    const names = Object.keys(workflow.jobs);
    for (const { needs = [] } of Object.values(workflow.jobs))
      expect(names).toEqual(expect.arrayContaining([needs].flat()));
  });
});

describe('the release', () => {
  /** All jobs that `name` waits for, directly or not. */
  const waitsFor = (name: string): Set<string> => {
    const needs = [release.jobs[name]?.needs ?? []].flat();
    return new Set([...needs, ...needs.flatMap((each) => [...waitsFor(each)])]);
  };
  const publishing = Object.keys(release.jobs).filter(
    (name) => release.jobs[name]?.permissions?.contents === 'write',
  );

  test('one job alone may write, and it waits for every other', () => {
    expect(publishing).toEqual(['publish']);
    expect([...waitsFor('publish')].sort()).toEqual(
      Object.keys(release.jobs)
        .filter((name) => name !== 'publish')
        .sort(),
    );
  });

  test('no job goes on after one that failed', () => {
    for (const job of Object.values(release.jobs))
      expect([job.if, job['continue-on-error']]).toEqual([undefined, undefined]);
    for (const { if: when = '', 'continue-on-error': goesOn } of stepsOf(release)) {
      expect(when).not.toMatch(/always|failure|cancelled/);
      expect(goesOn).toBeUndefined();
    }
  });

  test('publishing is the last step of the last job', () => {
    const last = release.jobs.publish?.steps.at(-1);
    expect(last?.run).toMatch(/^gh release create /);
    const others = commandsOf(release).filter((run) => run !== last?.run);
    expect(others.filter((run) => /gh release|npm publish|--publish/.test(run))).toEqual([]);
  });

  test('what it may do is what its steps need: the release, the attestation', () => {
    expect(release.jobs.publish?.permissions).toEqual({
      contents: 'write',
      'id-token': 'write',
      attestations: 'write',
    });
    for (const name of ['ready', 'build', 'start']) expect(release.jobs[name]?.permissions).toBeUndefined();
  });

  test('what others wrote is pinned to a commit, with its version beside it', () => {
    const text = readFileSync(path.join(folder, 'release.yml'), 'utf8');
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(5);
    for (const action of used) expect(action).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('no checkout leaves its token lying about', () => {
    const checkouts = stepsOf(release).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('secrets are given to the steps that sign and to no other', () => {
    const withSecrets = stepsOf(release).filter((step) => JSON.stringify(step).includes('secrets.'));
    expect(withSecrets.map(({ name }) => name)).toEqual(['The installers', 'The list for updates']);
    for (const job of Object.values(release.jobs))
      expect(JSON.stringify(job.env ?? {})).not.toContain('secrets.');
  });

  test('every kind of installer of the configuration is started from where it was installed', () => {
    const configured = (['linux', 'mac', 'win'] as const).flatMap((system) =>
      config[system].target.map(({ target }) => `${system} ${target}`),
    );
    const started = release.jobs.start?.strategy?.matrix.include.map(
      ({ system, kind }) => `${system} ${kind}`,
    );
    expect([...new Set(started)].sort()).toEqual(configured.sort());
  });

  test('everything that is built is handed on', () => {
    const paths = release.jobs.build?.steps.at(-1)?.with?.path;
    expect(String(paths).trim().split('\n')).toEqual([
      'out/*.dmg',
      'out/*.zip',
      'out/*.exe',
      'out/*.deb',
      'out/*.AppImage',
    ]);
  });
});
