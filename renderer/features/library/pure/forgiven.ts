import type { Forgiven } from '@shared/contract';
import { inQuotes } from '@shared/text/in-quotes';

const AND = new Intl.ListFormat('en-GB');

/**
 * That words were typed wrong, as sentences; '' where none were. `ready`: all of the library was looked
 * through.
 */
export const saidForgiven = (forgiven: readonly Forgiven[], ready: boolean): string =>
  forgiven
    .map(({ word, instead }) => {
      const shown = AND.format(instead.map((each) => inQuotes(each)));
      return `Nothing found for ${inQuotes(word)}${ready ? '' : ' so far'}; showing ${shown}.`;
    })
    .join(' ');
