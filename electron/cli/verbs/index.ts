import type { Verb } from '../verb';
import { across } from './across';
import { attach } from './attach';
import { bundle } from './bundle';
import { compare } from './compare';
import { demo } from './demo';
import { draft } from './draft';
import { importFile } from './import';
import { list } from './list';
import { manifest } from './manifest';
import { mark } from './mark';
import { matchQuoteVerb } from './match-quote';
import { note } from './note';
import { papers } from './papers';
import { passages } from './passages';
import { privately } from './private';
import { read } from './read';
import { report } from './report';
import { seal } from './seal';
import { show } from './show';
import { status } from './status';
import { text } from './text';
import { trust } from './trust';
import { verifyLog } from './verify-log';

/** Everything the terminal can do, in the order of the help. */
export const VERBS: readonly Verb[] = [
  importFile,
  text,
  list,
  show,
  mark,
  note,
  status,
  attach,
  papers,
  report,
  bundle,
  verifyLog,
  manifest,
  seal,
  read,
  compare,
  matchQuoteVerb,
  passages,
  across,
  draft,
  trust,
  privately,
  demo,
];
