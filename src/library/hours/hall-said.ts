import { foldForMatching } from '../../text/script.js';
import type { Hall } from '../facts.js';

/** The hall that somebody means by its id, its name in any language, or an alias. */
export function hallSaid(halls: readonly Hall[], said: string): Hall | undefined {
  const folded = foldForMatching(said).trim();
  return halls.find(({ id, name, aliases }) =>
    [id, ...Object.values(name), ...aliases].some(
      (known) => foldForMatching(known).trim() === folded,
    ),
  );
}
