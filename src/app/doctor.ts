import type { Config } from '../config.js';
import { AwayError } from '../core/errors.js';
import type { I18n } from '../core/i18n.js';
import type { OutsideCatalogue } from '../library/catalogue/catalogue.js';
import { OutsideError } from '../library/catalogue/outside/outside-error.js';
import type { Storage } from '../storage/ports.js';

const PATIENCE_MS = 3_000;

export interface DoctorParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly i18n: I18n;
  readonly library: { readonly name: string; readonly file: string };
  /** The library's own system, where one is asked. */
  readonly outside?: Pick<OutsideCatalogue, 'check'> | undefined;
  /** Whether the bus answers; absent without Redis. */
  readonly pingBus?: () => Promise<void>;
}

export interface Diagnosis {
  readonly lines: readonly string[];
  readonly healthy: boolean;
}

/** What is configured, reachable and missing, a sentence each. */
export async function diagnose(parts: DoctorParts, locale: string): Promise<Diagnosis> {
  const say: Say = (key, args) => parts.i18n.say(locale, key, args);
  const { config, storage } = parts;
  const database = await answers(() => storage.ping(PATIENCE_MS));
  const bus = parts.pingBus ? await answers(parts.pingBus) : true;
  const counts = database ? await counted(storage) : null;
  const lines = [
    say('doctor-library', parts.library),
    database
      ? say(
          `doctor-database-${storage.kind}`,
          storage.kind === 'embedded' ? { place: config.dataDir } : {},
        )
      : say('doctor-database-away'),
    say(!parts.pingBus ? 'doctor-bus-local' : bus ? 'doctor-bus-redis' : 'doctor-bus-away'),
    ...(counts ? [say('doctor-titles', { count: counts.titles })] : []),
    await catalogueLine(parts, say),
    ...(counts
      ? [
          counts.signedIn > 0
            ? say('doctor-staff', { staff: counts.staff, signedIn: counts.signedIn })
            : say('doctor-staff-none'),
        ]
      : []),
    say(config.discord ? 'doctor-discord-on' : 'doctor-discord-off'),
    say(config.telegram ? 'doctor-telegram-on' : 'doctor-telegram-off'),
  ];
  return { lines, healthy: database && bus };
}

type Say = (key: string, args?: Record<string, string | number>) => string;

/** Whether the library's own system answers; readers get an answer in any case. */
async function catalogueLine({ config, outside }: DoctorParts, say: Say): Promise<string> {
  const { catalogue } = config;
  if (!catalogue || !outside) return say('doctor-catalogue-own');
  const place = new URL(catalogue.url).host;
  try {
    await outside.check();
    return say('doctor-catalogue-works', { place });
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const seconds = catalogue.timeoutMs / 1000;
    return say(`doctor-catalogue-${error.reason}`, { place, seconds });
  }
}

async function counted(storage: Storage) {
  const staff = (await storage.staff.list()).filter((member) => !member.dismissedAt);
  const signedIn = staff.filter((member) => member.signedInAt);
  return {
    titles: await storage.titles.count(),
    staff: staff.length,
    signedIn: signedIn.length,
  };
}

async function answers(ping: () => Promise<void>): Promise<boolean> {
  try {
    await ping();
    return true;
  } catch (error) {
    if (error instanceof AwayError) return false;
    throw error;
  }
}
