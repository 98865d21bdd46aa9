import { fold } from '../../text/fold.js';
import { loadHanSounds } from '../../text/han-sounds.js';
import { loadTextModel } from '../model/text-model.js';
import type { StaffRule } from '../staff-rules/rule.js';
import { care } from './care.js';
import { contacts } from './contacts.js';
import { duplicates } from './duplicates.js';
import { flood } from './flood.js';
import { createHistory } from './history.js';
import { length } from './length.js';
import { links } from './links.js';
import { loadLists } from './lists.js';
import { media } from './media.js';
import { mentions } from './mentions.js';
import { modelRule } from './model.js';
import { createCatalogueNames, createNames, MAX_NAMES } from './names.js';
import { newcomer } from './newcomer.js';
import { patterns } from './patterns.js';
import { phrases } from './phrases.js';
import { prepared, type ReadyRule, subjectOf, withSettings } from './rule.js';
import { createShadow, type ShadowWatch } from './shadow.js';
import { soundRule } from './sound.js';
import { settingsOf } from './staff-settings.js';
import { words } from './words.js';

export interface RuleParts {
  /** Titles and authors of the catalogue: readers may say them, whatever words are in them. */
  readonly names?: Iterable<string>;
}

/** What looks at every comment. */
export interface Ruleset {
  readonly rules: readonly ReadyRule[];
  readonly shadow: ShadowWatch;
}

/**
 * The project's own rules with all that they know, to which staff's are added. All rules look at
 * every comment: one that stopped the line would hide what the others saw from the moderator.
 */
export interface RuleBook {
  /** The rules with staff's live ones in their places, and beside them those in shadow. */
  arrange(staff: readonly StaffRule[]): Promise<Ruleset>;
}

/** A name this likely to offend by itself is watched over. */
const RISKY = 0.3;

/** The rules, in order, with the project's own settings. */
export async function loadRules(parts: RuleParts = {}): Promise<readonly ReadyRule[]> {
  const book = await openRuleBook(parts);
  return (await book.arrange([])).rules;
}

/** Reads lists, model and sounds once; `arrange` then needs no file and no database. */
export async function openRuleBook({ names = [] }: RuleParts = {}): Promise<RuleBook> {
  const [lists, model, sounds] = await Promise.all([loadLists(), loadTextModel(), loadHanSounds()]);
  const alone = withSettings(words, lists.words);
  const nothing = createHistory();
  const catalogue = [...new Set([...lists.titles, ...names])].slice(0, MAX_NAMES);
  const known = createNames(catalogue, (name) => {
    const subject = subjectOf({ id: '', text: name, space: '', at: new Date(0) });
    if (alone.check(subject, nothing).length > 0) return true;
    const { offence, attack } = model(fold(name).text);
    return Math.max(offence, attack) >= RISKY;
  });
  const own = { lists, risky: known.list, catalogue: createCatalogueNames(catalogue) };
  return {
    async arrange(staff) {
      const settings = await settingsOf(own, staff);
      const watching = await prepared(words, settings.words);
      return {
        rules: [
          // What the text itself says: only its literal hits may act, where a lead allowed it.
          watching,
          withSettings(phrases, {}),
          withSettings(soundRule(sounds), settings.sound),
          withSettings(links, settings.links),
          withSettings(contacts, {}),
          withSettings(patterns, settings.patterns),
          // Somebody may need help: no offence, and never acted on.
          withSettings(care, {}),
          // How it came: evidence for a person, never for a machine alone.
          withSettings(flood, {}),
          withSettings(duplicates, {}),
          withSettings(mentions, {}),
          withSettings(media, {}),
          withSettings(newcomer, {}),
          // What it is like: learned, and so never sure.
          withSettings(modelRule(model, known.without), {}),
          // What could not be looked at.
          withSettings(length, {}),
        ],
        shadow: await createShadow(own, staff, {
          words: watching.settings,
          links: settings.links,
        }),
      };
    },
  };
}
