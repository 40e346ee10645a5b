// For set-up scripts: `node find-browser.cjs [--headless]` prints {"executable","kind","env"} or null; or
// require it.
import { findBrowser } from './browser-finder';

export { findBrowser };

if (require.main === module) {
  try {
    process.stdout.write(`${JSON.stringify(findBrowser(process.argv.includes('--headless')) ?? null)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
