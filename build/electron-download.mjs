// Fetches Electron's archive and unpacks it: node build/electron-download.mjs. A process of its own, because
// a proxy and certificates are taken from the environment at its start; electron-binary.mjs runs it.
//
// Where the file is (mirrors), and where it is kept for other checkouts (the cache), is the business of
// Electron's own @electron/get; it begins anew after every break, so the fetching itself is ours. Unpacking
// is that of the package's install.js, which checks the archive once more and finds it in the cache.
//
// Lines on stdout are progress. Ends with 0, or with a sentence on stderr and 1; 2 where trying again is of
// no use.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { explainDisk } from './download-trouble.mjs';
import { hostOf, proxyFor } from './electron-route.mjs';
import { fetchFile } from './resuming-download.mjs';
import { asError, run, Trouble } from './trouble.mjs';

const folder = path.resolve(import.meta.dirname, '../node_modules/electron');
const parts = path.resolve(import.meta.dirname, '../node_modules/.cache/stet/download');
/**
 * @typedef {Record<string, string>} Checksums the SHA-256 of each file that Electron's makers published, by
 *   name
 */

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
/** @param {string} line */
const say = (line) => console.log(line);

const CUSTOM = 'Is ELECTRON_CUSTOM_VERSION set? Stet runs on the version it was made for, and on no other.';

/**
 * This machine's own architecture: a Node made for Intel may run on an Apple chip, which says so when asked.
 */
function architecture() {
  if (process.platform !== 'darwin' || process.arch !== 'x64') return process.arch;
  try {
    const asked = execFileSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' });
    return asked.trim() === '1' ? 'arm64' : 'x64';
  } catch {
    return 'x64';
  }
}

/** Electron is made for glibc; a Linux with another (Alpine's musl) cannot start it. */
function lacksGlibc() {
  /** @type {{ header?: { glibcVersionRuntime?: string } }} */
  const { header } = process.report.getReport();
  return process.platform === 'linux' && !header?.glibcVersionRuntime;
}

/**
 * The name of this machine's archive, which its makers have published, or undefined.
 * @param {string} version
 * @param {Checksums} checksums
 * @param {string} arch
 */
function published(version, checksums, arch) {
  const name = `electron-v${version}-${process.platform}-${arch}.zip`;
  return checksums[name] && !lacksGlibc() ? name : undefined;
}

/**
 * What a broken try left, of another version too, goes; but for what can be gone on with.
 * @param {Checksums} checksums
 */
function clearParts(checksums) {
  mkdirSync(parts, { recursive: true });
  const ours = new Set(Object.values(checksums).map((sha256) => `${sha256}.part`));
  for (const name of readdirSync(parts)) {
    if (!ours.has(name)) rmSync(path.join(parts, name), { recursive: true, force: true });
  }
}

/**
 * Puts the archive into Electron's own cache, checked, unless it is there.
 * @param {string} version
 * @param {Checksums} checksums
 * @param {string} arch
 */
async function fetchArchive(version, checksums, arch) {
  const { downloadArtifact } = await import('@electron/get');
  const downloader = {
    /** @param {string} url @param {string} target */
    async download(url, target) {
      const sha256 = checksums[path.basename(target)];
      if (!sha256)
        throw new Trouble(`${path.basename(target)} is no file of Electron ${version}.\n${CUSTOM}`);
      const proxy = proxyFor(url);
      say(`  from ${hostOf(url)}${proxy ? `, through the proxy ${proxy}` : ''}`);
      const part = path.join(parts, `${sha256}.part`);
      await fetchFile(url, { sha256, part, say });
      renameSync(part, target); // on one disk: both are below `parts`
      say("  all of it is here, and is what Electron's makers published (SHA-256)");
    },
  };
  clearParts(checksums);
  const what = { version, artifactName: 'electron', platform: process.platform, arch, checksums };
  const where = { cacheRoot: process.env.electron_config_cache, tempDirectory: parts };
  await downloadArtifact({ ...what, ...where, downloader });
}

/**
 * Unpacks the archive from the cache. path.txt is written last and says that all is there.
 * @param {string} arch
 */
function unpack(arch) {
  say('  unpacking …');
  rmSync(path.join(folder, 'path.txt'), { force: true });
  rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
  const env = { ...process.env, ELECTRON_INSTALL_PLATFORM: process.platform, ELECTRON_INSTALL_ARCH: arch };
  const { status, stderr, error } = spawnSync(process.execPath, [...process.execArgv, 'install.js'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    windowsHide: true,
  });
  if (status === 0) return;
  // Half of it is of no use to anybody, and may be what filled the disk.
  rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
  const complaint = (stderr || error?.message || '')
    .trim()
    .split('\n', 1)
    .join()
    .replace(/^\w*Error: /, '');
  const code = /ENOSPC|No space left/i.test(complaint) ? 'ENOSPC' : undefined;
  const unknown = `It could not be unpacked (${complaint || 'no reason was given'}).`;
  throw new Trouble(explainDisk({ code }, folder) ?? unknown);
}

await run(async () => {
  const { version } = read('package.json');
  const checksums = read('checksums.json');
  const arch = architecture();
  if (!published(version, checksums, arch)) {
    const system = `${process.platform} on ${arch}${lacksGlibc() ? ' without glibc' : ''}`;
    console.error(`Electron ${version} is not published for this system (${system}).`);
    return 2;
  }
  try {
    await fetchArchive(version, checksums, arch);
    unpack(arch);
  } catch (error) {
    const disk = explainDisk(asError(error), folder);
    throw disk ? new Trouble(disk) : error;
  }
  return 0;
});
