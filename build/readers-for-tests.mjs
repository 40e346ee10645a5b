// Builds the bundle in which documents are read, where it is out of date: tests read in a thread of its
// own, as the app does.
import { buildBundles } from './bundles.mjs';

export default () => buildBundles(['documents.worker'], (line) => console.log(line));
