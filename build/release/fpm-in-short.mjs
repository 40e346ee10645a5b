// What electron-builder asks of fpm for a .deb, done by dpkg-deb, for rehearsals where fpm is not to be had:
// the same files, fields and scripts. What it does not know it refuses. dry-run.mjs calls it.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run, Trouble } from '../trouble.mjs';

/** @typedef {{ type: 'string' }} Text */
/** @typedef {{ type: 'string', multiple: true }} List */

/** @type {Text} */
const text = { type: 'string' };
/** @type {List} */
const list = { type: 'string', multiple: true };
const OPTIONS = /** @satisfies {import('node:util').ParseArgsConfig['options']} */ ({
  'input-type': { ...text, short: 's' },
  'output-type': { ...text, short: 't' },
  depends: { ...list, short: 'd' },
  'deb-recommends': list,
  force: { type: 'boolean' },
  log: text,
  architecture: text,
  'after-install': text,
  'after-remove': text,
  description: text,
  version: text,
  package: text,
  name: text,
  maintainer: text,
  vendor: text,
  url: text,
  license: text,
  'deb-priority': text,
  'deb-compression': text,
});

const asked = () => parseArgs({ options: OPTIONS, allowPositionals: true });

/** @typedef {ReturnType<typeof asked>['values']} Asked */

/**
 * The control file: a field a line, and the description's lines indented after the first.
 * @param {Asked} asked
 */
function control(asked) {
  const [synopsis, ...more] = (asked.description ?? '').split('\n');
  const fields = {
    Package: asked.name,
    Version: asked.version,
    Architecture: asked.architecture,
    Maintainer: asked.maintainer,
    Depends: asked.depends?.join(', '),
    Recommends: asked['deb-recommends']?.join(', '),
    Priority: asked['deb-priority'],
    Homepage: asked.url,
    Description: [synopsis, ...more.map((line) => ` ${line.trim() || '.'}`)].join('\n'),
  };
  return Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

await run(() => {
  const { values, positionals } = asked();
  const { package: made, 'after-install': postinst, 'after-remove': postrm } = values;
  if (!made || !postinst || !postrm) throw new Trouble('A package and its scripts have to be named.');
  if (values['output-type'] !== 'deb') throw new Trouble('Only a .deb is made here.');
  const tree = mkdtempSync(path.join(tmpdir(), 'stet-deb-'));
  chmodSync(tree, 0o755);
  try {
    for (const pair of positionals) {
      const [from = '', to = ''] = pair.split('=');
      const place = path.join(tree, to);
      mkdirSync(path.dirname(place), { recursive: true });
      cpSync(from, place, { recursive: true, verbatimSymlinks: true });
    }
    mkdirSync(path.join(tree, 'DEBIAN'));
    writeFileSync(path.join(tree, 'DEBIAN/control'), control(values), { mode: 0o644 });
    cpSync(postinst, path.join(tree, 'DEBIAN/postinst'));
    cpSync(postrm, path.join(tree, 'DEBIAN/postrm'));
    for (const name of ['postinst', 'postrm']) chmodSync(path.join(tree, 'DEBIAN', name), 0o755);
    const packing = ['--root-owner-group', '-Zgzip', '--build', tree, made];
    execFileSync('dpkg-deb', packing, { stdio: 'inherit' });
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});
