import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { lookFor, useBrowse } from '../../store/library/browse';
import { useSearch } from '../../store/library/search';
import classes from './Shelf.module.css';

/**
 * Looks for words in everything the articles on the shelves hold. Arrow down leads to what was found, Enter
 * opens the first.
 */
export function SearchField({
  shortcut,
  onDown,
  onEnter,
}: {
  shortcut: string | undefined;
  onDown: () => void;
  onEnter: () => void;
}) {
  const query = useSearch((state) => state.query);
  const asked = useBrowse((state) => state.asked);
  const field = useRef<HTMLInputElement>(null);
  const heard = useRef(asked);
  useEffect(() => {
    if (asked === heard.current) return;
    heard.current = asked;
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  return (
    <TextInput
      ref={field}
      className={classes.search}
      size="xs"
      type="search"
      role="searchbox"
      aria-label="Search articles, marks, notes and people"
      placeholder="Search articles, marks, notes, people"
      value={query}
      onChange={(event) => lookFor(event.currentTarget.value)}
      spellCheck={false}
      autoComplete="off"
      maxLength={500}
      leftSection={<Search size={14} aria-hidden="true" />}
      leftSectionPointerEvents="none"
      rightSection={
        query === '' ? (
          shortcut && <kbd>{shortcut}</kbd>
        ) : (
          <CloseButton
            size="sm"
            aria-label="Clear the search"
            onClick={() => {
              lookFor('');
              field.current?.focus();
            }}
          />
        )
      }
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') onDown();
        else if (event.key === 'Enter' && query.trim() !== '') onEnter();
        // Once to empty it, once more to leave it.
        else if (event.key === 'Escape' && query !== '') lookFor('');
        else return;
        event.preventDefault();
      }}
    />
  );
}
