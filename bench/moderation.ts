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
  report.line('own corpora');
  ownCorpora(newScanner(), report);
  report.line('peers, their own classes of cases');
  await peers(newScanner(), report);
  automatonCost(report);
  if (folder === undefined) return scanSpeed(newScanner(), corpus('counter-speech.txt'), report);
  const model = await loadTextModel();
  // Before anything is trained: a service does not train either.
  scanSpeed(newScanner(), await coldTexts(folder), report);
  await publicSets({ folder, model, scanner: newScanner() }, report);
}
