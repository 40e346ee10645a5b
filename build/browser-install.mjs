// What to do when there is no Electron and no browser: install Chromium where that is our place, else say
// how.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The distribution's names for itself and its ancestors: ['ubuntu', 'debian']. */
function distribution() {
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    /** @param {string} name */
    const field = (name) => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
    return `${field('ID')} ${field('ID_LIKE')}`.toLowerCase().split(/\s+/).filter(Boolean);
  } catch {
    return [];
  }
}

/** @type {[name: string, command: string][]} */
const LINUX_COMMANDS = [
  // Ubuntu's chromium package is an empty one that points to the snap.
  ['ubuntu', 'sudo snap install chromium'],
  ['debian', 'sudo apt-get install -y chromium'],
  ['fedora', 'sudo dnf install -y chromium'],
  ['rhel', 'sudo dnf install -y epel-release && sudo dnf install -y chromium'],
  ['arch', 'sudo pacman -S --noconfirm chromium'],
  ['suse', 'sudo zypper install -y chromium'],
  ['opensuse', 'sudo zypper install -y chromium'],
  ['alpine', 'sudo apk add chromium'],
];

/** The exact command that brings a browser to this system. */
export function installCommand() {
  if (process.platform === 'darwin')
    return 'brew install --cask google-chrome    (or download it from https://www.google.com/chrome/)';
  if (process.platform === 'win32') return 'winget install --id Google.Chrome -e';
  const names = distribution();
  const known = LINUX_COMMANDS.find(([name]) => names.includes(name));
  return known?.[1] ?? "install the package 'chromium' with your distribution's package manager";
}

/** Whether we may install a package ourselves: root, and a system with apt. */
export function mayInstall() {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/usr/bin/apt-get') &&
    existsSync('/etc/debian_version')
  );
}

/**
 * Installs the `chromium` package with apt and says so. Answers with apt's complaint, or '' when it went
 * well.
 * @param {(line: string) => void} say
 */
export function installChromium(say) {
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  say(
    'No Electron and no browser here. You are root on a Debian-like system, so Stet installs one: apt-get install -y chromium (a few minutes) …',
  );
  apt('update', '-q'); // a fresh container has no package lists; a failure here shows in the next step
  const { status, stderr } = apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  return status === 0
    ? ''
    : (stderr ?? '').trim().split('\n').slice(-3).join('\n') || 'apt-get could not be run';
}
