// Opens the app: node build/start.mjs [arguments for Stet]. Set-up (build/setup.mjs start) has run before.
import { spawn } from 'node:child_process';
import { endWith } from './ending.mjs';
import { chooseRuntime, root } from './runtime-choice.mjs';
import { callersFolder } from './terminal.mjs';
import { run, Trouble } from './trouble.mjs';

await run(async () => {
  const runtime = chooseRuntime({ headless: Boolean(process.env.STET_HEADLESS) });
  if (!runtime) throw new Trouble('There is nothing here to run Stet on. Run: npm start');
  if (runtime.warning) console.error(runtime.warning);
  const child = spawn(runtime.executable, [...runtime.args, root, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: callersFolder('start'),
    env: { ...process.env, ...runtime.env },
  });
  endWith(child);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Trouble(`Stet could not be started (${error.message}).`)));
    child.on('close', (code) => resolve(code ?? 1));
  });
});
