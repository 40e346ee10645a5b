// Imported before anything else by the scripts a person calls: an older Node would stumble over the other
// files before it could say why. (Modules are evaluated in the order in which they are imported.)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Stet needs Node 20.19 or newer; this is ${process.version}. Install a current Node from https://nodejs.org/ and run the same command again.`,
  );
  process.exit(1);
}
