import fc from 'fast-check';

/**
 * Laws are tried on the same examples every time, so that a test that fails was broken by the change at hand
 * and fails again when it is looked into. `STET_SEED=random npm test` looks for examples nobody has thought
 * of; a failure names its seed.
 */
const asked = process.env['STET_SEED'];
fc.configureGlobal({
  seed: asked === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(asked ?? 1893),
});
