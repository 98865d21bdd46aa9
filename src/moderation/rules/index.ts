import { duplicates } from './duplicates.js';
import { flood } from './flood.js';
import { length } from './length.js';
import { links } from './links.js';
import { loadLists } from './lists.js';
import { type ReadyRule, withSettings } from './rule.js';
import { words } from './words.js';

/**
 * The rules, in order, with the project's own settings. All of them look at every comment: one that
 * stopped the line would hide what the others saw from the moderator.
 */
export async function loadRules(): Promise<readonly ReadyRule[]> {
  const lists = await loadLists();
  return [
    // What the text itself says: the only hits that may act where a lead allowed it.
    withSettings(words, lists.words),
    withSettings(links, lists.links),
    // How it came: evidence for a person, never for a machine alone.
    withSettings(flood, {}),
    withSettings(duplicates, {}),
    // What could not be looked at.
    withSettings(length, {}),
  ];
}
