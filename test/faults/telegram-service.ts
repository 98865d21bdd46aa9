import { openApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { testSecret } from '../setup/template.js';

/** The whole service with a door to the Telegram on loopback, until it is killed. */
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
await app.start();
process.stdout.write('ready\n');
