import path from 'node:path';
import type { Bus } from '../bus/ports.js';
import type { Config } from '../config.js';
import type { I18n } from '../core/i18n.js';
import type { Understanding } from '../core/understanding.js';
import { createCatalogueDesk } from '../library/catalogue/catalogue-desk.js';
import { createClassicDesk, loadDeck } from '../library/classics.js';
import type { CatalogueDesk } from '../library/desks.js';
import type { LibraryFacts } from '../library/facts.js';
import type { FaqTopic } from '../library/faq/desk.js';
import { createFaqDesk } from '../library/faq/faq-desk.js';
import { createLiveFaq, type LiveFaq } from '../library/faq/live-faq.js';
import { createFeedbackDesk } from '../library/feedback.js';
import { createHoursDesk } from '../library/hours/desk.js';
import { createInfoDesk } from '../library/info.js';
import { createPreferenceDesk } from '../library/preferences.js';
import { createRecommendationDesk } from '../library/recommend/desk.js';
import { createUnansweredDesk } from '../library/unanswered.js';
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
  | 'hours'
  | 'info'
  | 'catalogue'
  | 'recommendations'
  | 'classics'
  | 'preferences'
  | 'faq'
  | 'unanswered'
  | 'feedback'
>;

/** More subjects than sentences could name; the rest is found as words. */
const MOST_SUBJECTS = 5_000;

/** What answers readers. */
export interface Readers {
  readonly facts: LibraryFacts;
  readonly services: ReaderServices;
  /** After an import: what is recommended is worked out anew. */
  refresh(): void;
  readonly faq: LiveFaq;
  /** After an import into the FAQ: it counts here at once, and the other processes are told. */
  faqChanged(): Promise<void>;
  readonly understanding: Understanding & { close(): Promise<void> };
}

export interface ReaderParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly i18n: I18n;
  readonly bus: Bus;
  readonly log: Logger;
}

export async function openReaders(parts: ReaderParts): Promise<Readers> {
  const { config, storage, i18n } = parts;
  const facts = await openFacts(config);
  const { faq, tell } = openFaq(parts, facts);
  await faq.reload();
  const recommendations = createRecommendationDesk(storage.titles);
  const hours = createHoursDesk(facts);
  const services: ReaderServices = {
    hours,
    info: createInfoDesk(facts, i18n, faq),
    faq: createFaqDesk({ live: faq, store: storage.faq, tell }),
    unanswered: createUnansweredDesk(storage.unanswered),
    feedback: createFeedbackDesk({ store: storage.feedback, today: (at) => hours.today(at) }),
    catalogue: createCatalogueDesk(storage.titles),
    recommendations,
    classics: createClassicDesk(await loadDeck(samples.classics)),
    preferences: createPreferenceDesk(storage.preferences, i18n),
  };
  const ways = await waysToAsk(facts, i18n);
  const matcher = createFaqMatcher(ways(faq.topics()));
  faq.onChange((topics) => matcher.teach(ways(topics)));
  const understanding = createUnderstanding({
    model: await loadIntentModel(),
    halls: facts.halls.map(({ id, name, aliases }) => ({
      id,
      names: [...Object.values(name), ...aliases],
    })),
    faq: matcher,
    subjects: await storage.titles.subjects(MOST_SUBJECTS),
    timezone: facts.timezone,
    locales: i18n.locales,
    fallback: i18n.fallback,
    knowsTitle: knowsTitle(services.catalogue),
  });
  return {
    facts,
    services,
    faq,
    understanding: afterNews(understanding, faq),
    refresh: () => recommendations.refresh(),
    async faqChanged() {
      await faq.reload();
      tell();
    },
  };
}

/** The FAQ on the database, which hears what other processes teach. */
function openFaq({ storage, bus, log }: ReaderParts, facts: LibraryFacts) {
  const faq = createLiveFaq({
    facts,
    store: storage.faq,
    steadyMs: () => performance.now(),
    failed: (error) => log.warn({ err: error }, 'what was taught could not be read anew'),
  });
  bus.subscribe(({ kind }) => {
    if (kind === 'faq') faq.changed();
  });
  const tell = () =>
    void bus
      .publish({ kind: 'faq' })
      .catch((error) => log.warn({ err: error }, 'the bus did not take news'));
  return { faq, tell };
}

/** A question waits for the news: what was taught a moment ago answers it already. */
function afterNews(
  understanding: Readers['understanding'],
  faq: LiveFaq,
): Readers['understanding'] {
  return {
    async understand(sentence) {
      await faq.fresh();
      return understanding.understand(sentence);
    },
    async options(command, sentence) {
      await faq.fresh();
      return understanding.options(command, sentence);
    },
    close: () => understanding.close(),
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

/** Whether a few words are the whole name of a title: "三体" alone asks for the book. */
function knowsTitle(catalogue: CatalogueDesk): (words: string) => Promise<boolean> {
  return async (words) => {
    const said = foldForMatching(words);
    const [best] = await catalogue.find({ title: words }, 1);
    const names = best ? [best.title, ...best.altTitles] : [];
    return names.some((name) => foldForMatching(name) === said);
  };
}
