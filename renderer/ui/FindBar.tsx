import { figure } from '@shared/domain';
import { MOST_MATCHES } from '@shared/text/find';
import { useEffect, useRef, useState } from 'react';
import './find.css';

/** What was looked for, and what of it was found. */
interface Found {
  query: string;
  matches: readonly unknown[];
  /** Index into `matches`; -1 where there is none. */
  current: number;
}

interface FindBarProps {
  /** What is looked through, for a screen reader. */
  label: string;
  placeholder: string;
  /** What stands in the field when the bar opens. */
  query: string;
  found: Found;
  onQuery: (query: string) => void;
  onStep: (direction: 1 | -1) => void;
  onClose: () => void;
}

/**
 * Find in the text: the matches are counted and painted while one types; Enter and Shift+Enter go through
 * them.
 */
export function FindBar({ label, placeholder, query: first, found, onQuery, onStep, onClose }: FindBarProps) {
  const [query, setQuery] = useState(first);
  const field = useRef<HTMLInputElement>(null);
  const search = useRef(onQuery);

  useEffect(() => {
    search.current = onQuery;
  });
  useEffect(() => {
    field.current?.select();
  }, []);
  useEffect(() => {
    // A long text takes a few dozen milliseconds to search; a fast typist should not wait for the words in
    // between.
    const soon = setTimeout(() => search.current(query), 60);
    return () => clearTimeout(soon);
  }, [query]);

  return (
    <div
      className="stet-find"
      role="search"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && event.target === field.current) onStep(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input
        ref={field}
        className="stet-find-field"
        type="text"
        aria-label="Find"
        placeholder={placeholder}
        autoFocus
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <span className="stet-find-count" role="status">
        {countOf(query, found)}
      </span>
      <button
        type="button"
        className="stet-find-button"
        aria-label="Previous match"
        title="Previous match (Shift+Enter)"
        onClick={() => onStep(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="stet-find-button"
        aria-label="Next match"
        title="Next match (Enter)"
        onClick={() => onStep(1)}
      >
        ↓
      </button>
      <button
        type="button"
        className="stet-find-button"
        aria-label="Close find"
        title="Close (Esc)"
        onClick={onClose}
      >
        ✕
      </button>
    </div>
  );
}

function countOf(query: string, { query: searched, matches, current }: Found): string {
  if (!query || searched !== query) return '';
  if (matches.length === 0) return 'No match';
  return `${figure(current + 1)} of ${figure(matches.length)}${matches.length === MOST_MATCHES ? '+' : ''}`;
}
