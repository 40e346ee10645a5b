import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, dialog } from 'electron';
import { appImageTrouble } from './shell/appimage';
import { takeAskedFiles } from './shell/asked-files';
import { optionsOf, whyNotStarted } from './shell/command-line';
import { sayWhoWeAre } from './shell/identity';
import { guardNavigation } from './shell/navigation';
import { cutNetwork } from './shell/network';
import { refusePermissions } from './shell/permissions';
import { closeUsualProfile, profileToPrint, setProfile } from './shell/profile';
import { keepSandbox } from './shell/sandbox';
import { registerScheme, serveApp } from './shell/protocol';
import type { Running } from './shell/app';
import { refusalOf, refusedSwitches } from './shell/switches';

// What the app makes, the browser's profile and exports included, is for its user alone.
process.umask(0o077);

// A debugger's switches are for those who build the app; nobody else is to look into one that was shipped.
const refused = app.isPackaged ? refusalOf(refusedSwitches(process.argv)) : null;
const whyNot = refused ?? whyNotStarted(process.argv);
if (whyNot !== null) {
  dialog.showErrorBox('Stet did not start', whyNot);
  process.exit(1);
}

// A table of contents. What must come before Chromium starts, then what needs it.
const options = optionsOf(process.argv);
const reports = new Map<string, string>();

const profile = options.profile ?? (options.print ? profileToPrint() : undefined);
if (profile) setProfile(profile);
else closeUsualProfile();
keepSandbox(app);
sayWhoWeAre(app);
registerScheme();

/**
 * The app once it has started, for those who run this file in a program of theirs: the end-to-end specs go on
 * from library to library in one app. No page and no other program reaches it.
 */
export let running: Running | undefined;

const files = takeAskedFiles(app, process.argv, process.cwd());
const asked = { library: options.library ?? '', files: files.all() };

if (options.print || app.requestSingleInstanceLock(asked)) {
  run().catch((error: unknown) => {
    console.error(`Stet could not start: ${error instanceof Error ? error.message : String(error)}`);
    app.exit(1);
  });
} else {
  // Another Stet has this profile; it has been told and comes to the front.
  console.log('Stet is open already, and comes to the front.');
  app.quit();
}

async function run(): Promise<void> {
  const trouble = appImageTrouble({
    noSandbox: app.commandLine.hasSwitch('no-sandbox'),
    env: process.env,
    root: process.getuid?.() === 0,
  });
  // Chromium begins to start in the turn after this script: the rest of the app is read meanwhile, and so is
  // the library.
  await setImmediate();
  await setImmediate();
  const { printAndLeave, runApp } = await import('./shell/app.part');
  const shell = runApp(options, reports, files);
  const ready = app.whenReady().then(() => {
    guardNavigation(shell.openOutside);
    refusePermissions();
    cutNetwork();
    serveApp(path.join(__dirname, 'renderer'), { reports, papers: shell.papers });
  });
  if (trouble) {
    await ready;
    dialog.showErrorBox('Stet was not started', trouble);
    app.exit(1);
  } else if (options.print) {
    await ready;
    await printAndLeave(options.print, options.library, reports);
  } else {
    running = await shell.start(ready);
  }
}
