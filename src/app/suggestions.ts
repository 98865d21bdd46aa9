import type { Suggestion, SuggestionWish } from '../platforms/door.js';
import type { Services } from '../services.js';
import { completeLast } from './last-part.js';

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
        return titles(typed);
      case 'recommend.like':
        return completeLast({ typed, separator: /[;；]/ }, titles);
      case 'hours.halls':
        return halls(typed, locale);
      case 'info.topic':
        return fitting(
          info.topics(locale).map(({ topic, title }) => ({ name: title, value: topic })),
          typed,
        );
      default:
        return [];
    }
  };

  /** Those named already stand before, and are not offered again. */
  function halls(typed: string, locale: string): Promise<readonly Suggestion[]> {
    const all = hours.halls().map(({ id, name }) => ({
      shown: { name: name[locale] ?? id, value: id },
      said: [id, ...Object.values(name)].map((one) => one.toLowerCase()),
    }));
    const known = (part: string) =>
      all.find(({ said }) => said.includes(part.toLowerCase()))?.shown;
    return completeLast({ typed, separator: /[,，、;；]/, known }, (last) =>
      fitting(
        all.map(({ shown }) => shown),
        last,
      ),
    );
  }

  async function titles(typed: string): Promise<Suggestion[]> {
    const query = typed.trim();
    if (query.length < LEAST_TITLE) return [];
    const found = await catalogue.find({ query }, MOST);
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
