import type { Notice } from '@shared/contract';
import type { FormatInfo } from '@shared/document/formats';
import type { Details, Format as TextFormat } from '@shared/domain';

/**
 * The words of a file: paragraphs joined by `\n`, the formats over them, and what the file itself says of the
 * story.
 */
export interface Words {
  text: string;
  formats: TextFormat[];
  details: Partial<Pick<Details, 'headline' | 'standfirst' | 'byline' | 'publicationDate'>>;
  notices: Notice[];
}

/**
 * How files of one format are read. `read` is pure over what it is given; it answers null for what it cannot
 * read, and once `late` says so it leaves what is hard to read.
 */
export type Reader =
  /**
   * Its files are text in some encoding, told by their names. What cannot be read so is taken as plain text.
   */
  | { takes: 'text'; read: (text: string, late: () => boolean) => Words | null }
  /** Its files are known by their bytes, whatever they are called. What cannot be read is refused. */
  | {
      takes: 'bytes';
      signature: (bytes: Uint8Array) => boolean;
      read: (bytes: Uint8Array, late: () => boolean) => Words | null;
    };

export type Format = FormatInfo & { reader: Reader };
