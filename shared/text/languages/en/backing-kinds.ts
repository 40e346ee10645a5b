/** What a fact can be looked up in, as a writer names it in a note. */

import type { Lookup } from '../backing';
import { oneOf } from '../keyed';

/** As a whole word, whatever its capitals. */
export const noun = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'iu');

const RECORDINGS = oneOf`
  recordings? tapes? audio audio_files? voice_memos? videos? footage podcasts? clips? broadcasts?
  episodes?`;
const RELEASES = oneOf`(press|news|media)_releases? press_statements? press_notices? press_kits?`;
const DATA = oneOf`
  data_?sets? databases? census spreadsheets? csv statistics figures_from data_tables? surveys? polls?
  open_data`;
const PAPERS = oneOf`
  papers? stud(y|ies) journals? preprints? theses thesis dissertations? meta-analys[ie]s`;
const RECORDS = oneOf`
  court_(records?|papers?|filings?|documents?|files?) minutes filings? affidavits? depositions?
  indictments? complaints? rulings? judge?ments? verdicts? deeds? registers? registry dockets? permits?
  licen[cs]es? contracts? invoices? certificates? (death|birth|parish)_records? records? log_?books? logs?
  ledgers? planning_applications? foi_(response|request|release)s? testimony hansard archives? letters?
  e-?mails? memos? documents? accounts payroll inventory tax_returns? police_blotter incident_reports?
  docs? ECF Dkt D\.E\.`;
const LAWS = oneOf`acts? statutes? regulations? bylaws? ordinances? directives? laws? code_of constitution`;
const REPORTS = oneOf`
  reports? white_?papers? inquir(y|ies) audits? assessments? reviews? brief(ing)?s? fact_?sheets?
  evaluations? prospectus bulletins? newsletters?`;
const BOOKS = oneOf`books? memoirs? autobiograph(y|ies) biograph(y|ies) novels? monographs? isbn editions?`;
const REFERENCE = oneOf`encyclop(a|ae)edias? dictionar(y|ies) almanacs? gazetteers? wikipedia atlas`;
const POSTS = oneOf`tweets? instagram facebook tiktok bluesky mastodon threads_post reddit linkedin`;
const NEWS = oneOf`
  newspapers? news_stor(y|ies) news_articles? articles? op-?eds? obits? obituar(y|ies) magazines?
  profiles?`;
const PICTURES = oneOf`photos? photographs? pictures? images? maps? screenshots? screen_grabs? satellite`;

/** The more telling first: "transcript of the tape" is a transcript. */
export const KINDS: readonly (readonly [RegExp, Lookup])[] = [
  [noun(oneOf`transcripts? transcriptions?`), 'transcript'],
  [noun(RECORDINGS), 'recording'],
  [noun(RELEASES), 'press-release'],
  [noun(oneOf`notebooks? reporting_notes field_notes`), 'notes'],
  [noun(DATA), 'dataset'],
  [noun(PAPERS), 'paper'],
  [noun(RECORDS), 'record'],
  [noun(LAWS), 'law'],
  [noun(REPORTS), 'report'],
  [noun(BOOKS), 'book'],
  [noun(REFERENCE), 'reference-work'],
  [noun(POSTS), 'social-post'],
  [noun(NEWS), 'news-report'],
  [noun(PICTURES), 'picture'],
  [noun(oneOf`web_?sites? web_?pages? home_?pages? blogs?`), 'web-page'],
  [noun('notes'), 'notes'],
  [noun(oneOf`interviews?`), 'interview'],
];

/** A name of several people together. */
export const BODIES = noun(oneOf`
  house council office department dept ministry agency bureau institute university college school society
  commission authority board company co ltd inc llc plc association federation union trust foundation
  hospital police court church museum library network centre center committee services? group bank party
  team desk`);

const AGENCIES = oneOf`AP Associated_Press Reuters AFP BBC BBC_News CNN NPR PA PA_Media Bloomberg`;
const TITLES = oneOf`
  Times Post Gazette Herald Tribune Guardian Journal Chronicle Observer Courier Telegraph Examiner Bugle
  Argus Echo Mercury News Star`;
export const OUTLETS = new RegExp(`^(?:the )?(?:${AGENCIES}|\\p{Lu}[\\p{L} ]*${TITLES})$`, 'u');

const YEAR = '(?:1[5-9]|20)\\d\\d';
const HOUSES = oneOf`
  Press Books Publish(ing|ers) Verlag House Editions Classics Library &_Sons &_Co`;
/** "(Northgate Press, 1988)", "(London: Harrow, 1974)". */
export const IMPRINT = new RegExp(
  `\\([^()]{0,200}\\b${HOUSES}\\b[^()]{0,80},\\s*${YEAR}\\)` +
    `|\\(\\p{Lu}[\\p{L} .]{1,60}:\\s*[^()]{1,80},\\s*${YEAR}\\)`,
  'u',
);
/** “The Grey Tax,” Journal of Coastal History 12, no. 3 (2001). */
export const IN_JOURNAL = new RegExp(
  `["”’]\\s*(?:in\\s+)?\\p{Lu}[^"“”]{0,120}?\\b\\d{1,4}(?:,?\\s*no\\.\\s*\\d+)?\\s*` +
    `\\((?:\\p{L}+\\s+)?${YEAR}\\)`,
  'u',
);
