// What is in a packaged app's archive, and whether it is what may be there and all that has to be.
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import asar from '@electron/asar';

/** The app's own files. Whatever else is in the archive was not meant to be shipped. */
const MEANT = [
  /^package\.json$/,
  /^LICENSE$/,
  /^dist\/(main|preload)\.cjs$/,
  /^dist\/icon\.png$/,
  /^dist\/[\w-]+\.(worker|part)\.cjs$/,
  /^dist\/renderer\/((assets|pdf)\/)?[\w.-]+\.(html|js|mjs|css|woff2?|svg|png|json|wasm|bcmap|pfb)$/,
];

/** The system loads these itself, by a path that an archive is not: they lie beside it (`asarUnpack`). */
const BESIDE = /\.(node|dll|so(\.[\d.]+)?|dylib|exe)$/;

/**
 * What no text that is shipped may hold.
 * @type {[what: string, pattern: RegExp][]}
 */
const NEVER = [
  ['a source map', /sourceMappingURL=/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ['a token', /\b(?:gh[opsu]_[A-Za-z0-9]{36}|AKIA[0-9A-Z]{16}|npm_[A-Za-z0-9]{36})\b/],
];

/**
 * A file or a folder in an archive's header, and a file as it is looked at: `name` with forward slashes.
 * @typedef {{
 *   files?: Record<string, Node>, unpacked?: boolean, link?: string, size?: number,
 *   integrity?: { algorithm: string, hash: string, blockSize: number, blocks: string[] },
 * }} Node
 * @typedef {{ name: string, node: Node, bytes: () => Buffer }} Archived
 */

/**
 * Whether an archive holds every byte that its header promises. One that is still being written, or was cut
 * off, does not; the package reads zeros then and says nothing.
 * @param {string} file
 */
export function isWhole(file) {
  asar.uncache(file);
  const { header, headerSize } = asar.getRawHeader(file);
  /** @type {(node: Node) => number} */
  const inside = ({ unpacked, size = 0, files = {} }) =>
    unpacked ? 0 : Object.values(files).reduce((sum, child) => sum + inside(child), size);
  return statSync(file).size === 8 + headerSize + inside(header);
}

/**
 * The files of an archive.
 * @param {string} file
 */
export function readArchive(file) {
  // The package remembers headers by path, and the file may be another by now.
  asar.uncache(file);
  const { header } = asar.getRawHeader(file);
  /** @type {Archived[]} */
  const files = [];
  /**
   * @param {Node} node
   * @param {string} at
   */
  const walk = (node, at) => {
    for (const [name, child] of Object.entries(node.files ?? {})) {
      const place = at ? `${at}/${name}` : name;
      if (child.files) walk(child, place);
      else
        files.push({
          name: place,
          node: child,
          bytes: () => asar.extractFile(file, path.normalize(place)),
        });
    }
  };
  walk(header, '');
  return files;
}

/**
 * What is wrong with the archive `file`, a sentence each: files that were not meant, integrity that is
 * missing or untrue, native files inside, secrets and this machine's paths, and what is asked for and not
 * there. `builtIn` is the folder it was built in.
 * @param {string} file
 * @param {string} builtIn
 * @returns {string[]}
 */
export function archiveFaults(file, builtIn) {
  if (!isWhole(file)) return ['The archive is cut off: its header promises more than it holds, or less.'];
  const files = readArchive(file);
  const names = new Set(files.map(({ name }) => name));
  return [
    ...files.flatMap((each) => [...ownFaults(each, file), ...textFaults(each, [builtIn, homedir()])]),
    ...['package.json', 'dist/main.cjs', 'dist/preload.cjs', 'dist/renderer/index.html']
      .filter((name) => !names.has(name))
      .map((name) => `${name} is missing.`),
    ...files.flatMap((each) =>
      needed(each)
        .filter((name) => !names.has(name))
        .map((name) => `${each.name} needs ${name}, which is missing.`),
    ),
    ...files.flatMap((each) =>
      strangers(each).map((name) => `${each.name} requires ${name}, which no packaged app has.`),
    ),
  ];
}

/**
 * @param {Archived} each
 * @param {string} archive
 */
function ownFaults({ name, node, bytes }, archive) {
  if (BESIDE.test(name)) {
    const beside = existsSync(path.join(`${archive}.unpacked`, name));
    return node.unpacked && beside ? [] : [`${name} has to lie beside the archive and is in it.`];
  }
  const meant = MEANT.some((pattern) => pattern.test(name)) ? [] : [`${name} was not meant to be shipped.`];
  if (node.link) return [...meant, `${name} is a link.`];
  if (node.unpacked) return [...meant, `${name} lies beside the archive, where no integrity guards it.`];
  return [
    ...meant,
    ...(integral(node, bytes()) ? [] : [`${name} has not the integrity that its header promises.`]),
  ];
}

/**
 * As Electron checks it: SHA-256 of the whole and of each block (docs/tutorial/asar-integrity.md, Electron
 * 45).
 * @param {Node} node
 * @param {Buffer} bytes
 */
function integral({ integrity }, bytes) {
  /** @param {Buffer} part */
  const sha = (part) => createHash('sha256').update(part).digest('hex');
  if (integrity?.algorithm !== 'SHA256' || integrity.hash !== sha(bytes)) return false;
  return integrity.blocks.every(
    (hash, at) => hash === sha(bytes.subarray(at * integrity.blockSize, (at + 1) * integrity.blockSize)),
  );
}

/** @param {string} name */
const isText = (name) => /\.(c?js|mjs|css|html|json|svg)$/.test(name) || !path.extname(name);

/**
 * @param {Archived} each
 * @param {string[]} places
 */
function textFaults({ name, node, bytes }, places) {
  if (!isText(name) || node.unpacked || node.link) return [];
  const text = bytes().toString('utf8');
  const found = NEVER.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
  // A root of one letter or "/" is no secret, and would be found in every text.
  if (places.some((place) => place.length > 3 && text.includes(`${place}/`)))
    found.push('a path of the machine it was built on');
  return found.map((what) => `${name} holds ${what}.`);
}

/**
 * What a file of the app names and has to find: the page its scripts, styles and fonts; the main process
 * its workers.
 * @param {Archived} each
 */
function needed({ name, bytes }) {
  /** @param {RegExp} pattern */
  const all = (pattern) => [...bytes().toString('utf8').matchAll(pattern)].map(([, found = '']) => found);
  /** @param {string} place */
  const beside = (place) => path.posix.join(path.posix.dirname(name), place.replace(/[?#].*$/, ''));
  if (name.endsWith('.html')) return all(/(?:src|href)="(?!data:|#)([^"]+)"/g).map(beside);
  if (name.endsWith('.css')) return all(/url\(["']?(?!data:|#)([^"')]+)["']?\)/g).map(beside);
  if (name === 'package.json') return [path.posix.normalize(JSON.parse(bytes().toString('utf8')).main)];
  if (!name.endsWith('.cjs')) return [];
  const workers = all(/["'`]([\w-]+\.worker\.cjs)["'`]/g);
  return [...workers, ...all(/\brequire\(["'`](\.{1,2}\/[^"'`]+)["'`]\)/g)].map(beside);
}

const KNOWN = new Set(['electron', ...builtinModules]);

/**
 * Modules that a bundle requires and that are neither Node's nor Electron's: a packaged app has no
 * node_modules.
 * @param {Archived} each
 */
function strangers({ name, bytes }) {
  if (!name.endsWith('.cjs')) return [];
  // A line of a comment requires nothing: a library's own page shows how it is used.
  const code = bytes()
    .toString('utf8')
    .replace(/^\s*(?:\*|\/\/).*$/gm, '');
  const asked = [...code.matchAll(/(?<![.\w"'`$])require\(["']([^"'.][^"']*)["']\)/g)].map(
    ([, found = '']) => found,
  );
  return [...new Set(asked)].filter(
    (module) => !module.startsWith('node:') && !KNOWN.has(module) && !module.startsWith('electron/'),
  );
}
