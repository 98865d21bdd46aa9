import path from 'node:path';
import type { Scanner } from '../../src/moderation/desk.js';
import { readLabelled, readPublicTexts, trainingText } from '../../src/moderation/model/data.js';
import { foldsOf } from '../../src/moderation/model/folds.js';
import type { TextModel } from '../../src/moderation/model/text-model.js';
import { offenceJudge, spamJudge } from '../../src/moderation/model/training.js';
import { fold } from '../../src/text/fold.js';
import { dataFile } from '../data-file.js';
import type { Report } from '../report.js';
import { share } from './own-corpora.js';

/** From this probability on the rule `model` asks for a look at Chinese talk about groups; in English sooner. */
const SHIPPED_LIMIT = 0.45;
/** Of the development part of COLD. */
const LEAST_ACCURACY = 0.89;
/** For English tweets that a word list found, later than the rule asks in a library. */
const STRICT_LIMIT = 0.4;

interface Parts {
  readonly folder: string;
  readonly model: TextModel;
  readonly scanner: Scanner;
}

/** COLD's development part with the shipped model; Davidson and the SMS set by cross-validation. */
export async function publicSets(parts: Parts, report: Report): Promise<void> {
  await cold(parts, report);
  await davidson(parts.folder, report);
  await sms(parts.folder, report);
}

/** The comments of COLD's development part. */
export async function coldTexts(folder: string): Promise<readonly string[]> {
  const dev = await readLabelled(await dataFile(folder, 'cold-dev.jsonl.gz'));
  return dev.map(({ text }) => text);
}

async function cold({ folder, model, scanner }: Parts, report: Report) {
  const dev = await readLabelled(await dataFile(folder, 'cold-dev.jsonl.gz'));
  const wrong = dev.map(({ label }) => label === 1);
  const head = dev.map(({ text }) => model(fold(text).text).offence >= SHIPPED_LIMIT);
  const engine = dev.map(({ text }, at) => {
    const comment = { id: String(at), text, space: 'web:bench', at: new Date(at * 60_000) };
    return scanner.scan(comment).verdict !== 'allow';
  });
  for (const [name, said] of [['model', head] as const, ['whole engine', engine] as const]) {
    const { accuracy, f1 } = measures(said, wrong);
    report.figure(share(`COLD dev, ${name}: accuracy`, accuracy, ['above', LEAST_ACCURACY]));
    report.figure({ name: `COLD dev, ${name}: F1 of offence`, value: f1, unit: 'of 1' });
  }
}

/** Hate and offensive together against neither, five folds, the code that trains the shipped head. */
async function davidson(folder: string, report: Report) {
  const { davidson: texts } = await readPublicTexts(
    path.dirname(await dataFile(folder, 'davidson-train.jsonl.gz')),
  );
  const judged: number[] = [];
  const wrong: boolean[] = [];
  for (const { train, test } of foldsOf(texts)) {
    const judge = await offenceJudge(train, 'en');
    judged.push(...test.map(({ text }) => judge(text)));
    wrong.push(...test.map(({ label }) => label === 'offence'));
  }
  // The limit is the shipped one; what the probabilities are true for is fitted inside each training
  // part, by folds of its own.
  const said = judged.map((probability) => probability >= STRICT_LIMIT);
  const { recall, falsePositives } = measures(said, wrong);
  report.figure(share('Davidson, 5 folds: recall of offence', recall, ['above', 0.9]));
  report.figure(share('Davidson, 5 folds: false positives', falsePositives, ['below', 0.15]));
}

/** Only measured: nothing that is shipped learns from these messages. */
async function sms(folder: string, report: Report) {
  const lines = await readLabelled(await dataFile(folder, 'sms_uci-train.jsonl'));
  const texts = lines.map(({ text, label }) => ({
    text: trainingText(text),
    label: label === 'spam' ? 'spam' : 'safe',
  }));
  const said: boolean[] = [];
  const wrong: boolean[] = [];
  for (const { train, test } of foldsOf(texts)) {
    const judge = spamJudge(train);
    said.push(...test.map(({ text }) => judge(text) >= 0));
    wrong.push(...test.map(({ label }) => label === 'spam'));
  }
  const { macro } = measures(said, wrong);
  report.figure(share('SMS spam, 5 folds: macro-F1', macro, ['above', 0.95]));
}

function measures(said: readonly boolean[], wrong: readonly boolean[]) {
  const count = (yes: boolean, isWrong: boolean) =>
    said.filter((one, at) => one === yes && wrong[at] === isWrong).length;
  const [hit, missed] = [count(true, true), count(false, true)];
  const [alarm, calm] = [count(true, false), count(false, false)];
  const f1 = (2 * hit) / (2 * hit + alarm + missed);
  const other = (2 * calm) / (2 * calm + alarm + missed);
  return {
    accuracy: (hit + calm) / said.length,
    recall: hit / (hit + missed),
    falsePositives: alarm / (alarm + calm),
    ...{ f1, macro: (f1 + other) / 2 },
  };
}
