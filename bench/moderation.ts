import { loadTextModel } from '../src/moderation/model/text-model.js';
import { createHistory } from '../src/moderation/rules/history.js';
import { loadRules } from '../src/moderation/rules/index.js';
import { createScanner } from '../src/moderation/scan.js';
import { corpus, ownCorpora } from './moderation/own-corpora.js';
import { peers } from './moderation/peers.js';
import { coldTexts, publicSets } from './moderation/public-sets.js';
import { automatonCost, scanSpeed } from './moderation/speed.js';
import type { Report } from './report.js';

/**
 * `npm run bench moderation [-- DATA_DIR]`: what the moderation finds and lets pass, beside peers in
 * the same run, and what it costs; with a folder of public data also on that.
 */
export async function run([folder]: readonly string[], report: Report): Promise<void> {
  const rules = await loadRules();
  const newScanner = () =>
    createScanner({
      rules,
      history: createHistory(),
      policy: { mayAct: true },
      ruleFailed: (rule, error) => report.line(`rule ${rule} failed: ${String(error)}`),
    });
  const texts = folder === undefined ? corpus('counter-speech.txt') : await coldTexts(folder);
  // Speed first, as a service has run nothing else: what other code does in the same process changes
  // what the compiler takes for granted in what they share.
  scanSpeed(newScanner(), texts, report);
  report.line('peers, their own classes of cases');
  await peers(newScanner(), report);
  automatonCost(report);
  report.line('own corpora');
  ownCorpora(newScanner(), report);
  if (folder === undefined) return;
  await publicSets({ folder, model: await loadTextModel(), scanner: newScanner() }, report);
}
