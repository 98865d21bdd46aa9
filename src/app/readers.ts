import path from 'node:path';
import type { Config } from '../config.js';
import type { Clock } from '../core/clock.js';
import type { I18n } from '../core/i18n.js';
import type { Understanding } from '../core/understanding.js';
import type { OutsideCatalogue } from '../library/catalogue/catalogue.js';
import { createCatalogueDesk } from '../library/catalogue/catalogue-desk.js';
import { openOutsideCatalogue } from '../library/catalogue/outside/open-outside.js';
import { createClassicDesk, loadDeck } from '../library/classics.js';
import type { CatalogueDesk } from '../library/desks.js';
import type { LibraryFacts } from '../library/facts.js';
import { createHoursDesk } from '../library/hours/desk.js';
import { createInfoDesk } from '../library/info.js';
import { createPreferenceDesk } from '../library/preferences.js';
import { createRecommendationDesk } from '../library/recommend/desk.js';
import type { Logger } from '../log.js';
import { root } from '../root.js';
import type { Services } from '../services.js';
import type { Storage } from '../storage/ports.js';
import { foldForMatching } from '../text/script.js';
import type { FaqEntry } from '../understanding/faq/entry.js';
import { createFaqMatcher } from '../understanding/faq/matcher.js';
import { loadIntentModel } from '../understanding/intents/model.js';
import { readTopicPhrases } from '../understanding/phrases.js';
import { createUnderstanding } from '../understanding/understanding.js';
import { openFacts, samples } from './facts.js';

type ReaderServices = Pick<
  Services,
  'hours' | 'info' | 'catalogue' | 'recommendations' | 'classics' | 'preferences'
>;

/** More subjects than sentences could name; the rest is found as words. */
const MOST_SUBJECTS = 5_000;

/** What answers readers. */
export interface Readers {
  readonly facts: LibraryFacts;
  readonly services: ReaderServices;
  /** The library's own system, where one is asked. */
  readonly outside: OutsideCatalogue | undefined;
  /** After an import: what is recommended is worked out anew. */
  refresh(): void;
  readonly understanding: Understanding & { close(): Promise<void> };
}

export interface ReaderParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly i18n: I18n;
  readonly clock: Clock;
  readonly log: Logger;
}

export async function openReaders(parts: ReaderParts): Promise<Readers> {
  const { config, storage, i18n } = parts;
  const outside = openOutside(parts);
  const facts = await openFacts(config);
  const recommendations = createRecommendationDesk(storage.titles);
  const services: ReaderServices = {
    hours: createHoursDesk(facts),
    info: createInfoDesk(facts, i18n),
    catalogue: createCatalogueDesk(storage.titles, { outside, onAway: awayNoted(parts) }),
    recommendations,
    classics: createClassicDesk(await loadDeck(samples.classics)),
    preferences: createPreferenceDesk(storage.preferences, i18n),
  };
  const understanding = createUnderstanding({
    model: await loadIntentModel(),
    halls: facts.halls.map(({ id, name, aliases }) => ({
      id,
      names: [...Object.values(name), ...aliases],
    })),
    faq: createFaqMatcher(await waysToAsk(facts, i18n)),
    subjects: await storage.titles.subjects(MOST_SUBJECTS),
    timezone: facts.timezone,
    locales: i18n.locales,
    fallback: i18n.fallback,
    // Of what may be a title only by chance the library's system is not told.
    knowsTitle: knowsTitle(createCatalogueDesk(storage.titles)),
  });
  return { facts, services, understanding, outside, refresh: () => recommendations.refresh() };
}

function openOutside({ config, clock }: ReaderParts): OutsideCatalogue | undefined {
  return config.catalogue ? openOutsideCatalogue(config.catalogue, { fetch, clock }) : undefined;
}

function awayNoted({ log }: ReaderParts): (reason: string) => void {
  return (reason) => log.warn({ reason }, "the library's system gave no answer");
}

/** The library's own ways to ask for a topic, and those that come with each language. */
async function waysToAsk(facts: LibraryFacts, i18n: I18n): Promise<FaqEntry[]> {
  const topics = { ...facts.faq, contact: facts.contact };
  const shipped = await readTopicPhrases(path.join(root, 'locales'), i18n.locales);
  return [
    ...Object.entries(topics).map(([topic, { ask }]) => ({ topic, phrases: ask })),
    ...shipped.filter(({ topic }) => Object.hasOwn(topics, topic)),
  ];
}

/** Whether a few words are the whole name of a title: "三体" alone asks for the book. */
function knowsTitle(catalogue: CatalogueDesk): (words: string) => Promise<boolean> {
  return async (words) => {
    const said = foldForMatching(words);
    const [best] = await catalogue.find({ title: words }, 1);
    const names = best ? [best.title, ...best.altTitles] : [];
    return names.some((name) => foldForMatching(name) === said);
  };
}
