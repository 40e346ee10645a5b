import { figure, MARK_KINDS, newId, QUOTE_FORMS, type MarkKind, type Translation } from '@shared/domain';
import { choice, id, offset } from '../values';
import { BY, changeArticle } from '../libraries';
import { Refusal, type Call, type Verb } from '../verb';

export const mark: Verb = {
  name: 'mark',
  takes: ['ID'],
  summary: 'Mark a stretch of an article’s current draft; prints the mark’s id.',
  more: ['Offsets count UTF-16 code units of the text that show --json prints, from 0, the end excluded.'],
  options: {
    kind: { type: 'string', value: 'KIND', needed: true, help: `${MARK_KINDS.join(', ')}.` },
    start: { type: 'string', value: 'N', needed: true, help: 'Where the mark starts.' },
    end: { type: 'string', value: 'N', needed: true, help: 'Where it ends.' },
    form: { type: 'string', value: 'FORM', help: `Of a quote: ${QUOTE_FORMS.join(', ')}.` },
    attribution: { type: 'string', value: 'MARK', help: 'Of a quote: the mark that says who said it.' },
    original: { type: 'string', value: 'TEXT', help: 'Of a quote in translation: what was said.' },
    language: { type: 'string', value: 'NAME', help: 'The language of the original.' },
    translator: { type: 'string', value: 'NAME', help: 'Who translated it.' },
    ...BY,
  },
  async run(call) {
    const { options } = call;
    const made = {
      id: newId(),
      kind: choice(options.kind, MARK_KINDS, 'kind'),
      start: offset(options.start, '--start'),
      end: offset(options.end, '--end'),
      ...(options.form === undefined ? {} : { form: choice(options.form, QUOTE_FORMS, 'form of a quote') }),
      ...(options.attribution === undefined ? {} : { attribution: id(String(options.attribution), 'mark') }),
    };
    const translation = translationIn(options, made.kind);
    await changeArticle(
      call.args[0]!,
      { type: 'mark.add', mark: translation ? { ...made, translation } : made },
      call,
    );
    call.say(made.id);
  },
};

/** What the quote is a translation of, as the options say it; null: of nothing. */
function translationIn(
  { original, language, translator }: Call['options'],
  kind: MarkKind,
): Translation | null {
  if (original === undefined && language === undefined && translator === undefined) return null;
  const words = String(original ?? '').trim();
  if (words === '' || words.length > LONGEST_ORIGINAL)
    throw new Refusal(
      `A translation needs its --original, of ${figure(LONGEST_ORIGINAL)} characters at most; nothing was marked.`,
      true,
    );
  if (kind !== 'quote') throw new Refusal('Only a quote is a translation; nothing was marked.', true);
  const said = (value: unknown, most: number): string =>
    String(value ?? '')
      .trim()
      .slice(0, most);
  return { original: words, language: said(language, 100), by: said(translator, 200) };
}

const LONGEST_ORIGINAL = 20_000;
