import { Autocomplete, Button, Group, TextInput } from '@mantine/core';
import type { Article, Mark } from '@shared/domain';
import { useState } from 'react';
import { chosenIn } from '../../../store/papers/open';
import { noteTranslation } from '../../../store/papers/translation';
import { Dialog } from '../../../ui/Dialog';
import { GrowingField } from '../../../ui/GrowingField';
import { Prose } from '../../../ui/Prose';
import papers from '../papers.module.css';

interface TranslationDialogProps {
  article: Article;
  mark: Mark;
  onClose: () => void;
}

/** Says what a quotation was before it was translated: the words selected in the paper, or typed ones. */
export function TranslationDialog({ article, mark, onClose }: TranslationDialogProps) {
  const noted = mark.translation;
  const [original, setOriginal] = useState(() => chosenIn(article.id)?.excerpt ?? noted?.original ?? '');
  const [language, setLanguage] = useState(noted?.language ?? '');
  const [by, setBy] = useState(noted?.by ?? '');
  const keep = async (translation: Mark['translation'] | null) => {
    if (await noteTranslation(article.id, mark.id, translation ?? null)) onClose();
  };
  return (
    <Dialog title="A quotation in translation" onClose={onClose} holds={original !== (noted?.original ?? '')}>
      <form
        className={papers.speakers}
        onSubmit={(event) => {
          event.preventDefault();
          void keep({ original: original.trim(), language: language.trim(), by: by.trim() });
        }}
      >
        <div>
          <p className={papers.question}>The draft prints</p>
          <Prose of={mark.anchor.exact} />
        </div>
        <GrowingField
          label="The original words"
          description="As they were said or written. Select them in a paper first, and they stand here."
          minRows={3}
          maxRows={10}
          maxLength={20_000}
          required
          data-autofocus
          value={original}
          onChange={(event) => setOriginal(event.currentTarget.value)}
        />
        <Autocomplete
          label="Language of the original"
          maxLength={100}
          data={languagesOf(article)}
          value={language}
          onChange={setLanguage}
        />
        <TextInput
          label="Translated by"
          maxLength={200}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <p className={papers.question}>
          The original is compared with the tapes; of the translation nothing is said by it.
        </p>
        <Group justify="flex-end" gap={8}>
          {noted && (
            <Button variant="subtle" onClick={() => void keep(null)}>
              It is no translation
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={original.trim() === ''}>
            Keep
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** Languages that were said of other quotations of the article. */
const languagesOf = ({ marks }: Article): string[] => [
  ...new Set(Object.values(marks).flatMap(({ translation }) => translation?.language || [])),
];
