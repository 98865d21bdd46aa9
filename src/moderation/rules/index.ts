import { fold } from '../../text/fold.js';
import { loadHanSounds } from '../../text/han-sounds.js';
import { loadTextModel } from '../model/text-model.js';
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
import { createNames } from './names.js';
import { newcomer } from './newcomer.js';
import { patterns } from './patterns.js';
import { phrases } from './phrases.js';
import { type ReadyRule, subjectOf, withSettings } from './rule.js';
import { soundRule } from './sound.js';
import { words } from './words.js';

export interface RuleParts {
  /** Titles and authors of the catalogue: readers may say them, whatever words are in them. */
  readonly names?: Iterable<string>;
}

/** A name this likely to offend by itself is watched over. */
const RISKY = 0.3;

/**
 * The rules, in order, with the project's own settings. All of them look at every comment: one that
 * stopped the line would hide what the others saw from the moderator.
 */
export async function loadRules({ names = [] }: RuleParts = {}): Promise<readonly ReadyRule[]> {
  const [lists, model, sounds] = await Promise.all([loadLists(), loadTextModel(), loadHanSounds()]);
  const alone = withSettings(words, lists.words);
  const nothing = createHistory();
  const known = createNames(names, (name) => {
    const subject = subjectOf({ id: '', text: name, space: '', at: new Date(0) });
    return alone.check(subject, nothing).length > 0 || model(fold(name).text).offence >= RISKY;
  });
  const allowed = [...lists.words.allowed, ...known.list];
  return [
    // What the text itself says: only its literal hits may act, where a lead allowed it.
    withSettings(words, { ...lists.words, allowed }),
    withSettings(phrases, {}),
    withSettings(soundRule(sounds), { ...lists.sound, watched: lists.words.watched }),
    withSettings(links, lists.links),
    withSettings(contacts, {}),
    withSettings(patterns, {}),
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
  ];
}
