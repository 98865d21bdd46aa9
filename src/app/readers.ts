import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Config } from '../config.js';
import type { Clock } from '../core/clock.js';
import type { I18n } from '../core/i18n.js';
import type { Understanding } from '../core/understanding.js';
import { createCatalogueDesk } from '../library/catalogue/catalogue-desk.js';
import type { DeckClassic } from '../library/classics/year-plan.js';
import { createClassicDesk, loadDeck } from '../library/classics.js';
import type { CatalogueDesk } from '../library/desks.js';
import type { LibraryFacts } from '../library/facts.js';
import { createPreferenceDesk } from '../library/preferences.js';
import { createReadingListDesk } from '../library/reading-lists.js';
import { createRecommendationDesk } from '../library/recommend/desk.js';
import { selectTitles } from '../library/recommend/selection.js';
import { root } from '../root.js';
import type { Services } from '../services.js';
import type { Storage } from '../storage/ports.js';
import { foldForMatching } from '../text/script.js';
import type { FaqEntry } from '../understanding/faq/entry.js';
import { createFaqMatcher } from '../understanding/faq/matcher.js';
import { loadIntentModel } from '../understanding/intents/model.js';
import { readTopicPhrases } from '../understanding/phrases.js';
import { createUnderstanding } from '../understanding/understanding.js';
import { samples } from './facts.js';
import { type Library, type LibraryParts, openLibrary } from './library.js';

type ReaderServices = Pick<
  Services,
  | 'hours'
  | 'notices'
  | 'info'
  | 'catalogue'
  | 'recommendations'
  | 'readingLists'
  | 'classics'
  | 'preferences'
>;

/** More subjects than sentences could name; the rest is found as words. */
const MOST_SUBJECTS = 5_000;

/** The setting that changes with everything recommendations are made from. */
const shelfStamp = 'recommendations.stamp';

/** What answers readers. */
export interface Readers {
  /** The library's facts, notices and official days. */
  readonly library: Library;
  readonly facts: LibraryFacts;
  readonly services: ReaderServices;
  /** After an import: what is recommended is worked out anew, here and in every other process. */
  refresh(): Promise<void>;
  /** After an import of classics: the deck is the shipped one and what the library brought. */
  refreshClassics(): Promise<void>;
  /** The deck that ships. */
  readonly shippedClassics: readonly DeckClassic[];
  readonly understanding: Understanding & { close(): Promise<void> };
}

export interface ReaderParts extends LibraryParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly i18n: I18n;
  readonly clock: Clock;
}

export async function openReaders(parts: ReaderParts): Promise<Readers> {
  const { storage, i18n, clock } = parts;
  const library = await openLibrary(parts);
  const { titles, readership, readingLists, arrivals, settings } = storage;
  const { timezone } = library.facts;
  const recommendations = createRecommendationDesk({
    titles: { all: () => selectTitles(titles, readership) },
    ...{ readership, lists: readingLists, arrivals, clock, timezone },
    stamp: () => settings.get(shelfStamp),
  });
  const refresh = async () => {
    recommendations.refresh();
    await settings.set(shelfStamp, randomUUID(), clock.now());
  };
  const shippedClassics = await loadDeck(samples.classics);
  const classics = createClassicDesk(shippedClassics);
  const refreshClassics = async () =>
    classics.replaceDeck([...shippedClassics, ...(await storage.classics.all())]);
  await refreshClassics();
  const services: ReaderServices = {
    hours: library.hours.desk,
    notices: library.notices,
    info: library.info,
    catalogue: createCatalogueDesk(storage.titles),
    recommendations,
    readingLists: createReadingListDesk(readingLists, refresh),
    classics,
    preferences: createPreferenceDesk(storage.preferences, i18n),
  };
  const model = await loadIntentModel();
  const understand = async (facts: LibraryFacts) =>
    createUnderstanding({
      model,
      halls: facts.halls.map(({ id, name, aliases }) => ({
        id,
        names: [...Object.values(name), ...aliases],
      })),
      faq: createFaqMatcher(await waysToAsk(facts, i18n)),
      subjects: await storage.titles.subjects(MOST_SUBJECTS),
      timezone: facts.timezone,
      locales: i18n.locales,
      fallback: i18n.fallback,
      knowsTitle: knowsTitle(services.catalogue),
    });
  let understanding = await understand(library.facts);
  library.onFacts(async (facts) => {
    const former = understanding;
    understanding = await understand(facts);
    await former.close();
  });
  return {
    library,
    get facts() {
      return library.facts;
    },
    services,
    understanding: {
      understand: (sentence) => understanding.understand(sentence),
      options: (command, sentence) => understanding.options(command, sentence),
      close: () => understanding.close(),
    },
    refresh,
    refreshClassics,
    shippedClassics,
  };
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
