// What Electron makes of app.enableSandbox() where it was started without a sandbox.

/** Whether every page ends as soon as it starts. */
export const sandbox = { pagesCrash: false };

/**
 * How a process ends whose sandbox was asked for after the one that makes it had started without
 * (electron#47650).
 */
export const SANDBOX_CRASH = 133;
