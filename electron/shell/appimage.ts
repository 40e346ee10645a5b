/*
 * An AppImage is nobody's to install, so nothing has set the sandbox up for it; where the system lets it
 * make none, its launcher starts the app without one and says nothing (`unshare -Ur` in electron-builder's
 * AppRun). Ubuntu does so since 24.04. Stet is not started without a sandbox behind a person's back.
 */

interface Circumstances {
  /** Whether Chromium was told to do without. */
  noSandbox: boolean;
  env: NodeJS.ProcessEnv;
  root: boolean;
}

/** Why an AppImage does not go on, with the remedy; '' where it may. Root can have no sandbox at all. */
export const appImageTrouble = ({ noSandbox, env, root }: Circumstances): string =>
  !noSandbox || root || !env['APPIMAGE']
    ? ''
    : `This system does not let Stet make its sandbox, the wall between a page \
and your files, so Stet was not started. Your library is as it was.

Install Stet from its .deb package instead: it brings the profile that Ubuntu asks for. Or allow sandboxes to every \
program, until the next start of the computer:

sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`;
