import { normalise } from '../../src/text/script.js';

/** A public edition: its texts, in either script. */
export type Edition = readonly {
  readonly title: string;
  readonly author: string;
  readonly text: string;
}[];

export interface Outcome {
  /**
   * `exact`: the same words; `variant`: but for another form of a character; `misprint`: but for a
   * slip of the edition that is listed here; `differs`; `absent` from the edition.
   */
  readonly kind: 'exact' | 'variant' | 'misprint' | 'differs' | 'absent';
  readonly detail: string;
}

/** Other forms of the same character, that folding traditional to simplified leaves alone. */
const variants = new Map(
  [
    ...'沈沉疎疏壻婿鴈雁羇羁猨猿桮杯廻回櫂棹遰递垆炉螘蚁堦阶劒剑锺钟馀余着著胷胸薰熏衮滚裴徘常嫦',
  ].flatMap((sign, index, all) =>
    index % 2 === 0 ? [[sign, all[index + 1] ?? sign] as const] : [],
  ),
);

/** Slips of the edition, as it prints and as every other print has it. */
const misprints: readonly (readonly [string, string])[] = [
  ['与梅井作十分春', '与梅并作十分春'],
  ['报之以琼九', '报之以琼玖'],
  ['其下维谷', '其下维榖'],
  ['爰有寒痊', '爰有寒泉'],
  ['紫微朱槿', '紫薇朱槿'],
  ['戌葵凝笑', '戎葵凝笑'],
  ['东篱把洒', '东篱把酒'],
  ['解禁杨花乱扑行人面', '解禁杨花蒙蒙乱扑行人面'],
  ['风光好皱波纹迎', '风光好縠皱波纹迎'],
  ['芳草萋萋鹦鹉州', '芳草萋萋鹦鹉洲'],
  ['歧王宅里', '岐王宅里'],
];

const folds = [
  { kind: 'exact', fold: simplified },
  { kind: 'variant', fold: (text: string) => withVariants(simplified(text)) },
  { kind: 'misprint', fold: (text: string) => corrected(withVariants(simplified(text))) },
] as const;

const folded = new WeakMap<Edition, readonly (readonly string[])[]>();

/** Looks a text of the deck up in an edition; an excerpt must stand there in one piece. */
export function comparedWith(edition: Edition, { text }: { readonly text: string }): Outcome {
  const books =
    folded.get(edition) ?? folds.map(({ fold }) => edition.map((one) => fold(one.text)));
  folded.set(edition, books);
  for (const [index, { kind, fold }] of folds.entries()) {
    const wanted = fold(text);
    if (books[index]?.some((one) => one.includes(wanted)))
      return { kind, detail: nearest(text, books) };
  }
  const detail = nearest(text, books);
  return { kind: detail === '' ? 'absent' : 'differs', detail };
}

/** The text of the edition that shares most clauses, when it shares half of them; else nothing. */
function nearest(text: string, [books = []]: readonly (readonly string[])[]): string {
  const clauses = text
    .split(/[^\p{Script=Han}]+/u)
    .map(simplified)
    .filter((one) => one.length > 2);
  const shared = (book: string) => clauses.filter((one) => book.includes(one)).length;
  const best = books.reduce((most, book) => (shared(book) > shared(most) ? book : most), '');
  if (best === '' || shared(best) * 2 < clauses.length) return '';
  const odd = clauses.filter((one) => !best.includes(one));
  return `${odd.join(' ')} | ${best.slice(0, 160)}`;
}

function simplified(text: string): string {
  return normalise(text, ['nfkc', 'simplify']).text.replace(/[^\p{Script=Han}]/gu, '');
}

function withVariants(text: string): string {
  return [...text]
    .map((sign) => variants.get(sign) ?? sign)
    .join('')
    .replaceAll('徘回', '徘徊');
}

function corrected(text: string): string {
  return misprints.reduce(
    (right, [slip, print]) => right.replaceAll(withVariants(slip), withVariants(print)),
    text,
  );
}
