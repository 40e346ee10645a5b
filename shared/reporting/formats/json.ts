import type { Writer } from './writer';

/** Raised where a program that reads it would have to be changed. */
const VERSION = 1;

/** Everything the report says, for programs: the model itself, under a name and a number of its own. */
export const writeJson: Writer = async (model) =>
  `${JSON.stringify({ format: 'stet-report', version: VERSION, report: model }, null, 1)}\n`;
