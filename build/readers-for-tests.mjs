// Builds the bundles in which documents are read, where they are out of date: tests read in a thread of its
// own, as the app does.
import { buildBundles } from './bundles.mjs';

export default () =>
  buildBundles(['documents.worker', 'pdfjs.part', 'cmaps.part'], (line) => console.log(line));
