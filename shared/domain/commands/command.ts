import { z } from 'zod';
import {
  CreateArticle,
  CopyArticle,
  SetDetails,
  ArchiveArticle,
  EditText,
  AddDraft,
} from './schemas/article';
import {
  AddMark,
  RemoveMarks,
  SetStatus,
  ConfirmStatus,
  SetMarks,
  MoveMark,
  FixMark,
  TickFacts,
  LinkSame,
  AddNote,
  RemoveNote,
} from './schemas/marks';
import {
  AcceptSuggestions,
  DismissSuggestions,
  ClearSentences,
  UnclearSentences,
} from './schemas/suggestions';
import {
  AddPerson,
  SetPerson,
  RemovePerson,
  AddSource,
  SetSource,
  RemoveSource,
  SameOrigin,
  AddEvidence,
  SetEvidence,
  RemoveEvidence,
  AddBacking,
  ConfirmEvidence,
} from './schemas/evidence';
import { AddQuery, AnswerQueries, AskQueries, DecideQuery, RemoveQuery, SetQuery } from './schemas/queries';
import { AddPaper, AddSidecar, LinkRecording, NameSpeakers, RemovePaper, SetPaper } from './schemas/papers';
import { BringDraft } from './schemas/bring';
import { RemovePart, SetPart } from './schemas/parts';
import { Restore } from './schemas/restore';

/*
 * Everything that can be done to an article. A command carries all it needs (its ids, its author, its time),
 * so that the same command gives the same article on any machine: it is the unit of the log and of sync.
 */

export * from './schemas/article';
export * from './schemas/bring';
export * from './schemas/evidence';
export * from './schemas/marks';
export * from './schemas/papers';
export * from './schemas/parts';
export * from './schemas/queries';
export * from './schemas/restore';
export * from './schemas/suggestions';
export * from './schemas/text-rules';

export const Command = z.discriminatedUnion('type', [
  CreateArticle,
  CopyArticle,
  SetDetails,
  ArchiveArticle,
  AddDraft,
  BringDraft,
  EditText,
  SetPart,
  RemovePart,
  AddMark,
  RemoveMarks,
  SetStatus,
  ConfirmStatus,
  SetMarks,
  MoveMark,
  FixMark,
  TickFacts,
  AddNote,
  RemoveNote,
  LinkSame,
  AcceptSuggestions,
  DismissSuggestions,
  ClearSentences,
  UnclearSentences,
  AddPerson,
  SetPerson,
  RemovePerson,
  AddSource,
  SetSource,
  RemoveSource,
  SameOrigin,
  AddEvidence,
  SetEvidence,
  RemoveEvidence,
  AddBacking,
  ConfirmEvidence,
  AddPaper,
  SetPaper,
  RemovePaper,
  AddSidecar,
  NameSpeakers,
  AddQuery,
  SetQuery,
  AskQueries,
  AnswerQueries,
  DecideQuery,
  RemoveQuery,
  LinkRecording,
  Restore,
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];

type WithoutMeta<C> = C extends Command ? Omit<C, 'id' | 'at' | 'by'> : never;
/** A command before somebody signs it with id, time and name. */
export type CommandBody = WithoutMeta<Command>;

/** What a command is called in menus and histories. */
export const COMMAND_LABEL: Record<CommandType, string> = {
  'article.create': 'New article',
  'article.copy': 'Duplicate',
  'details.set': 'Edit details',
  'article.archive': 'Archive',
  'draft.add': 'New draft',
  'draft.bring': 'New draft with the author’s backing',
  'text.edit': 'Edit text',
  'part.set': 'Name a part',
  'part.remove': 'Set as body text',
  'mark.add': 'Add mark',
  'mark.remove': 'Remove mark',
  'mark.status': 'Set status',
  'mark.confirm': 'Still holds',
  'mark.set': 'Change mark',
  'mark.move': 'Move mark',
  'mark.fix': 'Apply correction',
  'mark.tick': 'Tick fact',
  'note.add': 'Add note',
  'note.remove': 'Remove note',
  'mark.same': 'Share one decision',
  'suggestion.accept': 'Accept suggestion',
  'suggestion.dismiss': 'Dismiss suggestion',
  'sentence.clear': 'Nothing to check',
  'sentence.unclear': 'Something to check',
  'person.add': 'Add person',
  'person.set': 'Change person',
  'person.remove': 'Remove person',
  'source.add': 'Add source',
  'source.set': 'Change source',
  'source.remove': 'Remove source',
  'source.same': 'Same origin',
  'evidence.add': 'Add evidence',
  'evidence.set': 'Change evidence',
  'evidence.remove': 'Remove evidence',
  'backing.add': 'Take in the author’s backing',
  'evidence.confirm': 'Confirm backing',
  'paper.add': 'Attach paper',
  'paper.set': 'Put paper to another source',
  'paper.remove': 'Remove paper',
  'paper.sidecar': 'Put a file beside a paper',
  'paper.speakers': 'Name the speakers',
  'query.add': 'New query',
  'query.set': 'Change query',
  'query.ask': 'Note that it was asked',
  'query.answer': 'Note the answer',
  'query.decide': 'Decide the query',
  'query.remove': 'Remove query',
  'paper.recording': 'Link recording and transcript',
  restore: 'Undo',
};
