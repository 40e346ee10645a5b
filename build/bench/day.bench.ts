import { Hand, MOST_KEYS } from '../../e2e/fixtures/hand';
import { LONG_HEADLINE, longStory, putLongStory, secondDraft } from '../../e2e/fixtures/long-story';

/** Puts a feature of 4,000 words with 300 marks into `library`; the text of its second draft. */
async function fill(library: string): Promise<string> {
  const story = longStory();
  await putLongStory(library, story);
  return secondDraft(story).text.replaceAll('\n', '\n\n');
}

export default { Hand, MOST_KEYS, LONG_HEADLINE, fill };
