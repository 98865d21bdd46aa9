import type { WordedRequest } from '../../core/command.js';
import { sayList } from '../../core/dates.js';
import { UserError } from '../../core/errors.js';
import type { Reply } from '../../core/reply.js';
import type { Services } from '../../services.js';

interface Asked {
  readonly halls?: readonly string[] | undefined;
  readonly [other: string]: string | readonly string[] | undefined;
}
type Ask = Pick<WordedRequest, 'say' | 'locale'> & { readonly options: Asked };
type Hall = ReturnType<Services['hours']['halls']>[number];

/**
 * A hall that nobody knows becomes a choice: of those whose names have these words, else of all.
 * @throws the error itself when it is about something else
 */
export function whichHall(
  ask: Ask,
  { halls }: Pick<Services['hours'], 'halls'>,
  error: unknown,
): Reply {
  if (!(error instanceof UserError) || error.code !== 'no-such-hall') throw error;
  const { say, locale, options } = ask;
  const said = String(error.args.hall);
  const meant = meantBy(said, halls());
  const named = meant.map((hall) => nameOf(hall, locale));
  return {
    text: say('hours-which-hall', { hall: said, halls: sayList(ask, named) }),
    actions: meant.map((hall) => ({
      ...{ label: nameOf(hall, locale), command: 'hours', among: say('hours-choose-hall') },
      options: withInstead(options, said, hall.id),
    })),
    visibility: 'private',
    locale,
  };
}

function meantBy(said: string, all: readonly Hall[]): readonly Hall[] {
  const words = said.toLowerCase();
  const like = all.filter(({ id, name }) =>
    [id, ...Object.values(name)].some((known) => known.toLowerCase().includes(words)),
  );
  return like.length > 0 ? like : all;
}

function nameOf({ id, name }: Hall, locale: string): string {
  return name[locale] ?? id;
}

/** The same as a button carries it, the hall that is meant in place of what was said. */
function withInstead({ halls = [], ...others }: Asked, said: string, meant: string) {
  const rest = Object.entries(others).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const named = new Set(halls.map((hall) => (hall === said ? meant : hall)));
  return { ...Object.fromEntries(rest), halls: [...named].join(',') };
}
