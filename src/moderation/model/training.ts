import { fitCalibration } from '../../text/calibration.js';
import { type Example, type TrainOptions, trainLinear, withLabel } from '../../text/linear.js';
import { packModel } from '../../text/model-file.js';
import { createScorer, type Scorer } from '../../text/scorer.js';
import { labelled, readAll, trainAttack } from './attack.js';
import { attribution, type PublicTexts } from './data.js';
import { crossValidated, mixed } from './folds.js';
import { stanceText } from './model-text.js';
import { eased, type HeadFile, openOffence, type TextModelFile } from './text-model.js';

const SEED = 20261126;

/** How one head is trained; `safeToOffending` is the mixture that its probability is true for. */
interface HeadOptions extends TrainOptions {
  readonly safeToOffending: number;
  /** Whether the many examples of readers' talk are learnt too: COLD has enough of its own. */
  readonly talk?: true;
}

const common = { seed: SEED, minExamples: 2 };

/** Chosen on the training parts alone, by cross-validation. */
const options = {
  offenceZh: { ...common, bits: 18, words: 0, chars: 2, cost: 0.3, safeToOffending: 1 },
  // A tweet that was found by a word list swears far more often than anybody in a library.
  offenceEn: { ...common, bits: 17, words: 2, chars: 4, cost: 0.3, safeToOffending: 2, talk: true },
  stance: { ...common, bits: 16, words: 0, chars: 3, cost: 1, safeToOffending: 1 },
  spam: { ...common, bits: 16, words: 2, chars: 3, cost: 1, safeToOffending: 1 },
} satisfies Record<string, HeadOptions>;

type Texts = Readonly<
  Record<'counter' | 'harmless' | 'talk' | 'insults' | 'spam', readonly string[]>
>;

/** Trains every head; the same texts give the same file, byte for byte. */
export async function trainTextModel(texts: PublicTexts): Promise<TextModelFile> {
  const [zh, en] = await Promise.all([ownTexts('zh'), ownTexts('en')]);
  const chinese = trainOffence(sound(texts.cold), zh, options.offenceZh);
  const english = trainOffence(texts.davidson, en, options.offenceEn);
  return {
    attribution: [...attribution],
    heads: {
      'offence-zh': chinese.offence,
      'stance-zh': chinese.stance,
      'attack-zh': await trainAttack('zh', texts.cold),
      'offence-en': english.offence,
      'stance-en': english.stance,
      'attack-en': await trainAttack('en', texts.davidson),
      spam: trainSpam(texts, zh, en),
    },
  };
}

async function ownTexts(language: 'zh' | 'en'): Promise<Texts> {
  const [counter, harmless, talk, insults, spam] = await Promise.all([
    readAll(language, 6, ['counter']),
    readAll(language, 6, ['harmless']),
    // Many, and each of its own kind: more weight would make the public sets matter less.
    readAll(language, 1, ['talk', 'replies']),
    readAll(language, 6, ['insults']),
    readAll(language, 8, ['spam']),
  ]);
  return { counter, harmless, talk, insults, spam };
}

const against =
  /(不要|别|反对|停止|不应该?|不该|拒绝|抵制)[^，。！？]{0,6}(歧视|偏见|地域黑|地图炮|以偏概全)|刻板印象|以偏概全|一棍子|一竿子|不能代表|也是人|一概而论|受害者|平等/u;
const abuse = /傻|逼|蠢|滚|垃圾|恶心|贱|狗|猪|婊|死|杂种|畜|妈的|脑残|操|屎|废物|不要脸|货/u;

/**
 * COLD's training part was labelled by machine, mostly by its words: whoever speaks against prejudice
 * counts as offensive there. Such texts without any word of abuse are left out.
 */
export function sound(cold: readonly Example[]): Example[] {
  return cold.filter(
    ({ text, label }) => label === 'safe' || !against.test(text) || abuse.test(text),
  );
}

/** The head for offence and the one for stance; their common margin is calibrated on folds. */
export function trainOffence(
  texts: readonly Example[],
  own: Texts,
  settings: HeadOptions,
): { offence: HeadFile; stance: HeadFile } {
  const added = [
    ...labelled(own.insults, 'offence'),
    ...labelled([...own.counter, ...own.harmless, ...(settings.talk ? own.talk : [])], 'safe'),
  ];
  const stance = trainStance(texts, own);
  const stanceScore = createScorer(stance, 'counter');
  const judged = crossValidated(texts, added, settings).map(({ text, label, margin }) => ({
    score: eased(margin, () => stanceScore(stanceText(text))),
    right: label === 'offence',
  }));
  const model = withLabel(trainLinear([...texts, ...added], settings), 'offence');
  return {
    offence: {
      calibration: fitCalibration(mixed(judged, settings.safeToOffending)),
      model: packModel(model),
    },
    stance: { calibration: { slope: 1, shift: 0 }, model: packModel(stance) },
  };
}

/** How likely a text offends, by a head of its own: for measuring on texts that it did not see. */
export async function offenceJudge(texts: readonly Example[], language: 'zh' | 'en') {
  const settings = language === 'zh' ? options.offenceZh : options.offenceEn;
  const { offence, stance } = trainOffence(texts, await ownTexts(language), settings);
  return openOffence(offence, stance);
}

/** The margin of spam for a text, by a model with the options of the shipped one. */
export function spamJudge(texts: readonly Example[]): Scorer {
  return createScorer(trainLinear(texts, options.spam), 'spam');
}

/** Who talks for a group, against everything else that was said about one. */
function trainStance(texts: readonly Example[], own: Texts) {
  const others = texts.filter(({ text, label }) => label === 'offence' || !against.test(text));
  const examples = [
    ...others.map(({ text }) => ({ text: stanceText(text), label: 'other' })),
    ...own.insults.map((text) => ({ text: stanceText(text), label: 'other' })),
    ...[...own.counter, ...own.harmless].map((text) => ({
      ...{ text: stanceText(text), label: 'counter' },
    })),
  ];
  return withLabel(trainLinear(examples, options.stance), 'counter');
}

function trainSpam({ spam, cold, davidson }: PublicTexts, ...own: readonly Texts[]): HeadFile {
  // Some are enough to know what talk is like that is not advertising.
  const talk = [
    ...cold.filter((_, index) => index % 10 === 0),
    ...davidson.filter((_, index) => index % 4 === 0),
  ];
  const added = [
    ...own.flatMap((texts) => labelled(texts.spam, 'spam')),
    ...own.flatMap(({ harmless, counter, talk }) =>
      labelled([...harmless, ...counter, ...talk, ...talk], 'safe'),
    ),
    ...labelled(
      talk.map(({ text }) => text),
      'safe',
    ),
  ];
  const judged = crossValidated(spam, added, options.spam).map(({ label, margin }) => ({
    score: margin,
    right: label === 'spam',
  }));
  const model = withLabel(trainLinear([...spam, ...added], options.spam), 'spam');
  return {
    calibration: fitCalibration(mixed(judged, options.spam.safeToOffending)),
    model: packModel(model),
  };
}
