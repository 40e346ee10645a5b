import type { FormatInfo } from '@shared/document/formats';
import type { ChangesAs, ReadDocument } from '@shared/document/document';
import type { Late } from './limits';

/** Why a file was not read: a sentence's end, after "… could not be read as Word:". */
export interface Unreadable {
  unreadable: string;
  /** A password would open it: none was given, or a wrong one. */
  locked?: 'none' | 'wrong';
}

/** Of a file that only its own program opens. */
export const PROTECTED = 'it is protected by a password; save a copy without one';

/** How a file is to be read. */
export interface Way {
  /** Says that there is no more time for what is hard to read. */
  late: Late;
  changes: ChangesAs;
  /** What a person gave for this one file, where it asks for one. */
  password?: string | undefined;
  /** The encoding that a person says a text is in. */
  encoding?: string | undefined;
}

/**
 * How files of one format are read: pure over what is given, opening nothing and asking nobody.
 */
export type Reader =
  /**
   * Its files are text in some encoding, told by their names. Answers null for what it cannot read, which is
   * then taken as plain text.
   */
  | { takes: 'text'; read: (text: string, late: Late) => ReadDocument | null }
  /**
   * Its files are known by their bytes, whatever they are called; by their names only where nothing knows the
   * bytes. What cannot be read is refused. It may reject: that is told as a fault of the file.
   */
  | {
      takes: 'bytes';
      signature: (bytes: Uint8Array, name: string) => boolean | Promise<boolean>;
      read: (bytes: Uint8Array, way: Way) => Promise<ReadDocument | Unreadable>;
    };

export type BytesReader = Extract<Reader, { takes: 'bytes' }>;
export type Format = FormatInfo & { reader: Reader };
