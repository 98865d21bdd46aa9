import path from 'node:path';
import { DateTime } from 'luxon';
import { sayOccasion } from '../core/classic-words.js';
import type { SentenceArgs } from '../core/errors.js';
import { createPictures } from '../pictures/pictures.js';
import { botOf, incoming, updateOf } from '../platforms/telegram/intake.js';
import { createWeb, type Web } from '../platforms/web/index.js';
import type { Hook } from '../platforms/web/parts.js';
import { root } from '../root.js';
import type { House } from './house.js';
import { houseFacts } from './house-facts.js';
import { lastSelfCheck } from './self-check.js';
import { weekPicture } from './week-picture.js';

const PATIENCE_MS = 2_000;

/** The web room on the house. */
export function openWeb(house: House): Web {
  const { config, services, newsroom, storage, i18n, log } = house;
  const pictures = createPictures();
  return createWeb({
    ...house,
    cases: newsroom.cases,
    queues: newsroom.queues,
    filters: newsroom.filters,
    policies: newsroom.policies,
    comments: newsroom.comments,
    commentTexts: storage.comments,
    ledger: storage.ledger,
    staff: storage.staff,
    accounts: house.accounts,
    audit: storage.audit,
    signIns: storage.signIns,
    attempts: storage.attempts,
    tokens: storage.tokens,
    auth: storage.auth,
    authChanges: storage.authChanges,
    metrics: house.metrics.registry,
    log: log.child({ room: 'web' }),
    house: houseFacts(config, house.readers.facts.timezone),
    timezone: house.readers.facts.timezone,
    staticDir: path.join(root, 'dist', 'web'),
    config: {
      ...config,
      secret: house.webSecret,
      localUrl: `http://${config.host}:${config.port}`,
    },
    pictures: { classic: drawClassics(house), hoursWeek: drawWeeks },
    logState: async () => {
      const last = await lastSelfCheck(storage.settings);
      if (!last) return 'unchecked';
      return last.broken === 0 ? 'whole' : 'broken';
    },
    ...telegramHook(house),
    ready: async () => ({ database: await answers(() => storage.ping(PATIENCE_MS)) }),
  });

  function drawWeeks(date: string, locale: string) {
    const library = services.info.libraryName(locale);
    const at = house.clock.now();
    return pictures.hoursWeek(
      weekPicture(date, { hours: services.hours, i18n, library, locale, at }),
    );
  }

  function drawClassics({ readers }: House) {
    return (date: string, locale: string) => {
      const classic = services.classics.of(date);
      const library = services.info.libraryName(locale);
      const day = DateTime.fromISO(date, { zone: readers.facts.timezone, locale });
      const say = (key: string, args?: SentenceArgs) => i18n.say(locale, key, args);
      return pictures.classic({
        title: classic.title,
        byline: [classic.author, classic.dynasty].filter((part) => part !== '').join(' · '),
        text: classic.text,
        help: classic.help[i18n.negotiate([locale])] ?? '',
        occasion: sayOccasion({ say }, { occasion: classic.occasion, date, today: '' }),
        footer: `${library} · ${day.toLocaleString(DateTime.DATE_FULL)}`,
      });
    };
  }
}

/** What Telegram brings goes into the inbox, and the process that works it off is told. */
function telegramHook(house: House): { readonly telegram?: Hook } {
  const { config, storage, hashPerson, clock, bus } = house;
  const { webhook, token } = config.telegram ?? {};
  if (!webhook || !token) return {};
  return {
    telegram: {
      secret: webhook.secret,
      async take(body) {
        const update = updateOf(body);
        if (!update) return false;
        await storage.inbox.keep(botOf(token), [incoming(update, hashPerson)], clock.now());
        // It is kept: without the news it is only found a second later.
        bus.publish({ kind: 'inbox', platform: 'telegram' }).catch(() => {});
        return true;
      },
    },
  };
}

async function answers(ping: () => Promise<void>): Promise<boolean> {
  return ping().then(
    () => true,
    () => false,
  );
}
