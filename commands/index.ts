import type { AnyCommand } from '../src/core/command.js';
import type { Services } from '../src/services.js';
import { announce } from './announce.js';
import { appeal } from './appeal.js';
import { campaign } from './campaign.js';
import { classic } from './classic.js';
import { feedback } from './feedback.js';
import { find } from './find.js';
import { help } from './help.js';
import { hours } from './hours.js';
import { human } from './human.js';
import { info } from './info.js';
import { language } from './language.js';
import { link } from './link.js';
import { notice } from './notice.js';
import { privacy } from './privacy.js';
import { raid } from './raid.js';
import { recommend } from './recommend.js';
import { report } from './report.js';
import { rules } from './rules.js';
import { setup } from './setup.js';
import { story } from './story.js';
import { teach } from './teach.js';
import { trending } from './trending.js';

/** Every command, in the order of the help. A test compares it with the folder. */
export const commands: readonly AnyCommand<Services>[] = [
  hours,
  find,
  recommend,
  info,
  classic,
  trending,
  story,
  human,
  report,
  appeal,
  language,
  feedback,
  privacy,
  link,
  setup,
  help,
  announce,
  campaign,
  notice,
  teach,
  rules,
  raid,
];
