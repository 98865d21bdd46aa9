import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Config } from '../config.js';
import type { Clock } from '../core/clock.js';
import type { I18n } from '../core/i18n.js';
import type { Understanding } from '../core/understanding.js';
import type { OutsideCatalogue } from '../library/catalogue/catalogue.js';
import { createCatalogueDesk } from '../library/catalogue/catalogue-desk.js';
import { isSpelt } from '../library/catalogue/sounds.js';
import { fold } from '../library/catalogue/terms.js';
import type { DeckClassic } from '../library/classics/year-plan.js';
import { createClassicDesk, loadDeck } from '../library/classics.js';
import type { CatalogueDesk } from '../library/desks.js';
import type { LibraryFacts } from '../library/facts.js';
import type { FaqTopic } from '../library/faq/desk.js';
import { createFaqDesk } from '../library/faq/faq-desk.js';
import { createFeedbackDesk } from '../library/feedback.js';
import { createPreferenceDesk } from '../library/preferences.js';
import { createReadingListDesk } from '../library/reading-lists.js';
import { createRecommendationDesk } from '../library/recommend/desk.js';
import { selectTitles } from '../library/recommend/selection.js';
import { createUnansweredDesk } from '../library/unanswered.js';
import { root } from '../root.js';
import type { Services } from '../services.js';
import type { Storage } from '../storage/ports.js';
import { loadHanSounds } from '../text/han-sounds.js';
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
  | 'faq'
  | 'unanswered'
  | 'feedback'
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
  /** The library's own system, where one is asked. */
  readonly outside: OutsideCatalogue | undefined;
  /** After an import: what is recommended is worked out anew, here and in every other process. */
  refresh(): Promise<void>;
  /** After an import of classics: the deck is the shipped one and what the library brought. */
  refreshClassics(): Promise<void>;
  /** The deck that ships. */
  readonly shippedClassics: readonly DeckClassic[];
  /** After an import into the FAQ: it counts here at once, and the other processes are told. */
  faqChanged(): Promise<void>;
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
  const outside = await openOutside(parts);
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
  const hours = library.hours.desk;
  const services: ReaderServices = {
    hours,
    notices: library.notices,
    info: library.info,
    faq: createFaqDesk({ live: library.faq, store: storage.faq, tell: library.tellFaq }),
    unanswered: createUnansweredDesk(storage.unanswered),
    feedback: createFeedbackDesk({ store: storage.feedback, today: (at) => hours.today(at) }),
    catalogue: createCatalogueDesk(storage.titles, { outside, onAway: awayNoted(parts) }),
    recommendations,
    readingLists: createReadingListDesk(readingLists, refresh),
    classics,
    preferences: createPreferenceDesk(storage.preferences, i18n),
  };
  return {
    library,
    get facts() {
      return library.facts;
    },
    services,
    understanding: await openUnderstanding(parts, library),
    outside,
    refresh,
    refreshClassics,
    shippedClassics,
    async faqChanged() {
      await library.faq.reload();
      library.tellFaq();
    },
  };
}

async function openOutside({ config, clock }: ReaderParts): Promise<OutsideCatalogue | undefined> {
  if (!config.catalogue) return undefined;
  const { openOutsideCatalogue } = await import('../library/catalogue/outside/open-outside.js');
  return openOutsideCatalogue(config.catalogue, { fetch, clock });
}

function awayNoted({ log }: ReaderParts): (reason: string) => void {
  return (reason) => log.warn({ reason }, "the library's system gave no answer");
}

/**
 * Understanding of the library as it is now: made anew when its file changes, and taught what staff
 * teach. A question waits for the news: what was taught a moment ago answers it already.
 */
async function openUnderstanding(
  { storage, i18n }: ReaderParts,
  library: Library,
): Promise<Readers['understanding']> {
  const [model, sounds] = await Promise.all([loadIntentModel(), loadHanSounds()]);
  let learn: (topics: readonly FaqTopic[]) => void = () => {};
  const make = async (facts: LibraryFacts) => {
    const ways = await waysToAsk(facts, i18n);
    const matcher = createFaqMatcher(ways(library.faq.topics()));
    learn = (topics) => matcher.teach(ways(topics));
    return createUnderstanding({
      model,
      halls: facts.halls.map(({ id, name, aliases }) => ({
        id,
        names: [...Object.values(name), ...aliases],
      })),
      sounds,
      faq: matcher,
      subjects: await storage.titles.subjects(MOST_SUBJECTS),
      timezone: facts.timezone,
      locales: i18n.locales,
      fallback: i18n.fallback,
      // Of what may be a title only by chance the library's system is not told.
      knowsTitle: knowsTitle(createCatalogueDesk(storage.titles)),
    });
  };
  let made = await make(library.facts);
  library.faq.onChange((topics) => learn(topics));
  library.onFacts(async (facts) => {
    const former = made;
    made = await make(facts);
    await former.close();
  });
  return {
    async understand(sentence) {
      await library.faq.fresh();
      return made.understand(sentence);
    },
    async options(command, sentence) {
      await library.faq.fresh();
      return made.options(command, sentence);
    },
    answered: (turn) => made.answered?.(turn),
    close: () => made.close(),
  };
}

/** Ways to ask for each topic: the library's own, what staff taught, and those of each language. */
async function waysToAsk(
  { contact }: LibraryFacts,
  i18n: I18n,
): Promise<(topics: readonly FaqTopic[]) => FaqEntry[]> {
  const shipped = await readTopicPhrases(path.join(root, 'locales'), i18n.locales);
  return (topics) => {
    const taught = topics
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ topic, ask }) => ({ topic, phrases: ask }));
    const known = new Set(['contact', ...taught.map(({ topic }) => topic)]);
    return [
      ...taught,
      { topic: 'contact', phrases: contact.ask },
      ...shipped.filter(({ topic }) => known.has(topic)),
    ];
  };
}

/** Whether a few words are the whole name of a title, or its sound: 三体 and "santi" ask for the book. */
function knowsTitle(catalogue: CatalogueDesk): (words: string) => Promise<boolean> {
  return async (words) => {
    const said = fold(words);
    const [best] = await catalogue.find({ title: words }, 1);
    const names = best ? [best.title, ...best.altTitles] : [];
    return names.map(fold).some((name) => name === said || isSpelt(name, said));
  };
}
