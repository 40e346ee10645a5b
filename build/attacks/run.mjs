// npm run attack -- NAME [COUNT]: runs one of the attacks in this folder, by hand; each says in its file
// what it does.
const [name, ...rest] = process.argv.slice(2);
if (!/^[a-z]+$/.test(name ?? '')) {
  console.error(
    'Say which attack: npm run attack -- NAME [COUNT]. They are the files beside build/attacks/run.mjs.',
  );
  process.exit(1);
}
const { default: attack } = await import(`./${name}.mjs`);
process.exitCode = await attack(...rest);
