// What this process was started with; read once, used everywhere.
import fs from 'node:fs';
import path from 'node:path';
import { NO_SANDBOX, readCommandLine, type CommandLine } from './command-line';

interface AppPackage {
  name?: string;
  productName?: string;
  version?: string;
  main?: string;
}

export interface Launch extends CommandLine {
  appPath: string;
  packageJson: AppPackage;
  /** true where the app lies in `resources/app` beside the executable, as in a shipped build */
  packaged: boolean;
  headless: boolean;
}

function readLaunch(): Launch {
  const line = readCommandLine(process.argv.slice(2), process.cwd());
  // As electron_main_delegate.cc does (Electron 45).
  if (process.env['ELECTRON_DISABLE_SANDBOX'] !== undefined) line.switches.push(NO_SANDBOX);
  const bundled = path.join(path.dirname(fs.realpathSync(process.argv[1] ?? '.')), 'resources', 'app');
  const packaged = fs.existsSync(path.join(bundled, 'package.json'));
  const appPath = packaged ? bundled : (line.appPath ?? process.cwd());
  return {
    ...line,
    appPath,
    packaged,
    packageJson: readPackage(appPath),
    headless: process.env['STET_HEADLESS'] === '1',
  };
}

function readPackage(folder: string): AppPackage {
  const file = path.join(folder, 'package.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as AppPackage) : {};
}

export const launch: Launch = readLaunch();
