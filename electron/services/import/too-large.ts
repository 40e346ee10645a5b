import { LONGEST_DRAFT } from '@shared/domain';

/** The sentence for a file or text that is beyond what Stet takes. */
export function tooLarge(origin: string, size: number, most?: number): string {
  const mega = (n: number) => `${Math.round(n / 1024 / 1024)} MB`;
  const takes = most ? `files up to ${mega(most)}` : `articles up to ${mega(LONGEST_DRAFT)} of text`;
  return `${origin === 'paste' ? 'The text' : origin} is ${mega(size)}; Stet takes ${takes}. Nothing was imported. Split it into parts.`;
}
