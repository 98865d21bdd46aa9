import { openApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { testSecret } from '../setup/template.js';

/**
 * The whole service with a door to the Telegram on loopback, until it is killed; asked to end
 * (SIGTERM), it first works off what waits.
 */
const [dataDir = '', apiRoot = '', token = ''] = process.argv.slice(2);
const settings = {
  ...{ WENJIN_DATA_DIR: dataDir, WENJIN_PORT: '0', WENJIN_LOG: 'silent' },
  ...{ TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: apiRoot },
  WENJIN_SECRET: testSecret.toString('utf8'),
};
const noFiles = () => {
  throw new Error('tests read no secrets from files');
};
const app = await openApp(loadConfig(settings, noFiles));
const running = await app.start();
process.once('SIGTERM', async () => {
  const bot = `telegram:${token.split(':')[0]}`;
  const isBusy = async () => {
    const { waiting, answering } = await app.storage.inbox.count(bot);
    return waiting + answering > 0;
  };
  while (await isBusy()) await new Promise((resolve) => setTimeout(resolve, 50));
  await running.stop();
  await app.close();
});
process.stdout.write('ready\n');
