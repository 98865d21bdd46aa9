import { type Config, ConfigError } from '../config.js';
import { setLogLevel } from '../log.js';
import type { House } from './house.js';

/**
 * Reads again what may change while the service runs: the library's facts, the word lists, the log
 * level. One that is wrong does not keep the others from being read.
 */
export async function reloadHouse(house: House, read: () => Config): Promise<void> {
  const { readers, newsroom, log } = house;
  log.info('reading facts, lists and settings again');
  reloadSettings(house, read);
  await readers.library
    .reread()
    .catch((err: unknown) => log.error({ err }, 'the library’s facts could not be looked at'));
  await newsroom
    .rereadLists()
    .then(() => log.info('the word lists were read again and are in force'))
    .catch((err: unknown) =>
      log.error({ err }, 'the word lists in force stay until they are right'),
    );
}

function reloadSettings({ config, log }: House, read: () => Config): void {
  try {
    const changed = read();
    setLogLevel(log, changed.logLevel);
    const waiting = Object.entries(changed)
      .filter(([name]) => name !== 'logLevel')
      .filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(config, name)),
      )
      .map(([name]) => name);
    if (waiting.length > 0) log.warn({ waiting }, 'changes of these settings wait for a restart');
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) log.error({ problem }, 'wrong settings');
    log.error('the settings in force stay until they are right');
  }
}
