import type { Suggestion, SuggestionWish } from '../platforms/door.js';
import type { Services } from '../services.js';

/** As many as any platform shows. */
const MOST = 25;
/** From so much on it says something. Characters. */
const LEAST_TITLE = 2;

type Suggest = (wish: SuggestionWish) => Promise<readonly Suggestion[]>;

/** What could be meant by what somebody types into a command's field: titles, halls, topics. */
export function createSuggestions({
  catalogue,
  hours,
  info,
}: Pick<Services, 'catalogue' | 'hours' | 'info'>): Suggest {
  return async ({ command, option, typed, locale }) => {
    switch (`${command}.${option}`) {
      case 'find.query':
      case 'find.title':
      case 'recommend.like':
        return typed.trim().length < LEAST_TITLE ? [] : titles(typed.trim());
      case 'hours.halls':
        return fitting(
          hours.halls().map(({ id, name }) => ({ name: name[locale] ?? id, value: id })),
          typed,
        );
      case 'info.topic':
        return fitting(
          info.topics(locale).map(({ topic, title }) => ({ name: title, value: topic })),
          typed,
        );
      default:
        return [];
    }
  };

  async function titles(typed: string): Promise<Suggestion[]> {
    const found = await catalogue.find({ query: typed }, MOST);
    const shown = found.map(({ title, authors: [author] }) => ({
      name: author ? `${title} (${author})` : title,
      value: title,
    }));
    return [...new Map(shown.map((one) => [one.value, one])).values()];
  }
}

function fitting(all: readonly Suggestion[], typed: string): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const fits = ({ name, value }: Suggestion) =>
    name.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted);
  return all.filter(fits).slice(0, MOST);
}
