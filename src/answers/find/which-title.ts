import type { WordedRequest } from '../../core/command.js';
import type { Action } from '../../core/reply.js';

/** What tells titles of one name apart. */
interface Named {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly isbn: string | null;
}

interface Ask extends Pick<WordedRequest, 'say'> {
  readonly options: { readonly title?: string | undefined };
}

/**
 * Who asked for one title and is shown several may choose; not where one of them has the very name
 * that was asked for, or none can be told from another.
 */
export function whichTitle({ say, options }: Ask, titles: readonly Named[]): readonly Action[] {
  const asked = options.title?.toLowerCase();
  const exact = titles.filter(({ title }) => title.toLowerCase() === asked);
  if (asked === undefined || titles.length < 2 || exact.length === 1) return [];
  const among = say('find-which-title');
  const choices = titles.map((title) => ({
    ...{ label: labelOf(title), command: 'find', options: optionsOf(title), among },
  }));
  const labels = new Map(choices.map((choice) => [choice.label, choice]));
  return labels.size > 1 ? [...labels.values()] : [];
}

function labelOf({ title, authors: [author], year }: Named): string {
  return [title, author, year].filter((part) => part !== undefined && part !== null).join(' · ');
}

/** An ISBN is one edition; without one its name and its author say most. */
function optionsOf({ title, authors: [author], isbn }: Named): Action['options'] {
  if (isbn !== null) return { isbn };
  return { title, ...(author === undefined ? {} : { author }) };
}
