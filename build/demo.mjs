// The main job without a window: node build/demo.mjs [arguments]. Set-up (build/setup.mjs demo) has run before.
// Reads the sample story, makes marks, sets statuses, writes the report as HTML and PDF, and prints where they are.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { node24 } from './node24.mjs';
import { chooseRuntime, root, terminalEnvironment } from './runtime-choice.mjs';
import { run, Trouble } from './trouble.mjs';

await run(async () => {
  const env = { ...process.env, ...terminalEnvironment(chooseRuntime({ headless: true })) };
  const { status, error } = spawnSync(node24(), [path.join(root, 'dist/cli.cjs'), 'demo', ...process.argv.slice(2)], { stdio: 'inherit', env });
  if (error) throw new Trouble(`The demo could not be started (${error.message}).`);
  return status ?? 1;
});
