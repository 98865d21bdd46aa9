import path from 'node:path';
import { DateTime } from 'luxon';
import { createPictures } from '../pictures/pictures.js';
import { createWeb, type Web } from '../platforms/web/index.js';
import { root } from '../root.js';
import type { House } from './house.js';

const PATIENCE_MS = 2_000;

/** The web room on the house. */
export function openWeb(house: House): Web {
  const { config, services, newsroom, storage, i18n, log } = house;
  return createWeb({
    ...house,
    cases: newsroom.cases,
    comments: newsroom.comments,
    commentTexts: storage.comments,
    ledger: storage.ledger,
    staff: storage.staff,
    auth: storage.auth,
    metrics: house.metrics.registry,
    log: log.child({ room: 'web' }),
    timezone: house.readers.facts.timezone,
    staticDir: path.join(root, 'dist', 'web'),
    config: {
      ...config,
      secret: house.webSecret,
      localUrl: `http://${config.host}:${config.port}`,
    },
    pictures: { classic: drawClassics(house) },
    ready: async () => ({ database: await answers(() => storage.ping(PATIENCE_MS)) }),
  });

  function drawClassics({ readers }: House) {
    const pictures = createPictures();
    return (date: string, locale: string) => {
      const classic = services.classics.of(date);
      const library = services.info.libraryName(locale);
      const day = DateTime.fromISO(date, { zone: readers.facts.timezone, locale });
      return pictures.classic({
        title: classic.title,
        byline: `${classic.author} · ${classic.dynasty}`,
        text: classic.text,
        help: classic.help[i18n.negotiate([locale])] ?? '',
        footer: `${library} · ${day.toLocaleString(DateTime.DATE_FULL)}`,
      });
    };
  }
}

async function answers(ping: () => Promise<void>): Promise<boolean> {
  return ping().then(
    () => true,
    () => false,
  );
}
