import type { ShapeColumns } from './columns.js';
import { languageOf } from './languages.js';
import {
  type FieldIndex,
  firstOf,
  type MarcField,
  subfieldOf,
  subfieldsOf,
  tagged,
} from './record.js';
import { clean, distinct, hasHan, yearIn } from './text.js';

/**
 * The columns of a UNIMARC record, CNMARC among them (IFLA, UNIMARC Bibliographic; China's
 * GB/T 33286 and the CNMARC manual for 690, 692 and 905).
 */
export function unimarcColumns(index: FieldIndex): ShapeColumns {
  const fixed = firstOf(index, '100', 'a');
  const { title, altTitles } = titlesOf(index);
  return {
    title,
    altTitles,
    authors: authorsOf(index),
    year:
      yearIn(firstOf(index, '210', 'd')) ||
      yearIn(firstOf(index, '214', 'd')) ||
      yearIn(fixed.slice(9, 13)),
    isbns: tagged(index, ['010']).flatMap((field) => subfieldsOf(field, 'a')),
    lang: languageOf(firstOf(index, '101', 'a')),
    subjects: distinct(
      tagged(index, ['600', '601', '602', '605', '606', '607', '610']).flatMap(subjectsOf),
    ),
    audience: audienceOf(fixed.slice(17, 20)),
    summary: clean(firstOf(index, '330', 'a')),
    callNumber: callNumberOf(index),
  };
}

/**
 * 200 holds several works when $a stands again (by the same author) or $c (by another); $h and $i
 * are the part's number and name, $e what follows the colon, $d the title in another language, $9
 * and $A the reading in Latin letters.
 */
function titlesOf(index: FieldIndex): Pick<ShapeColumns, 'title' | 'altTitles'> {
  const main = index.get('200')?.[0];
  const others = tagged(index, [
    '500',
    '510',
    '512',
    '513',
    '514',
    '515',
    '516',
    '517',
    '520',
    '540',
    '541',
  ]).map((field) => clean(subfieldOf(field, 'a')));
  const works = main ? subfieldsOf(main, 'a').map(clean) : [];
  const parts = main ? subfieldsOf(main, 'hi').map(clean) : [];
  const [first = ''] = works;
  const title =
    first === '' ? '' : [first, ...parts].filter(Boolean).join(hasHan(first) ? ' ' : '. ');
  const within = main ? [...fuller(main, title), ...works.slice(1), ...besides(main)] : [];
  const [best = '', ...rest] = [
    title,
    ...(title === '' ? [...others, ...within] : within),
    ...others,
  ].filter(Boolean);
  return { title: best, altTitles: distinct(rest).filter((text) => text !== best) };
}

function fuller(main: MarcField, title: string): string[] {
  const more = subfieldsOf(main, 'e').map(clean).filter(Boolean);
  return more.length === 0 ? [] : [[title, ...more].join(hasHan(title) ? '：' : ': ')];
}

function besides(main: MarcField): string[] {
  return subfieldsOf(main, 'cdA9').map((text) => clean(text.replace(/^\s*=\s*/, '')));
}

/** Names in 70X-72X; where there are none, those that the title page names (200 $f and $g). */
function authorsOf(index: FieldIndex): string[] {
  const names = tagged(index, ['700', '701', '702', '710', '711', '712', '716', '720']).map(
    (field) =>
      /^71[012]/.test(field.tag)
        ? subfieldsOf(field, 'ab').map(clean).filter(Boolean).join('. ')
        : personOf(clean(subfieldOf(field, 'a')), clean(subfieldOf(field, 'b'))),
  );
  const found = distinct(names);
  if (found.length > 0) return found;
  const main = index.get('200')?.[0];
  return main ? distinct(subfieldsOf(main, 'fg').flatMap(statedNames)) : [];
}

/** `Asimov, Isaac`; Chinese names have nothing between family and given name. */
function personOf(name: string, rest: string): string {
  const given = rest.replace(/^[,，\s]+/, '');
  if (given === '' || name === '') return name;
  return hasHan(name) && hasHan(given) ? `${name}${given}` : `${name}, ${given}`;
}

/** What a person did for a book, as Chinese title pages say it after the name. */
const role =
  /(?:编著|主编|编译|编辑|编纂|编|著|撰|译注|译|校点|点校|校注|校|选注|注释|注|辑|选编|选|绘|摄影|改编|整理|讲|口述|等)+$/;

/** The names in a Chinese statement: `(后蜀) 赵崇祚辑`, `主编张恒龙`. Others are kept as they stand. */
function statedNames(statement: string): string[] {
  if (!hasHan(statement)) return [clean(statement)];
  return statement
    .split(/[,，;；、]/)
    .map((name) => clean(name).replace(/^[([（［][^)\]）］]{1,6}[)\]）］]\s*/, ''))
    .map((name) =>
      name
        .replace(role, '')
        .replace(/^(?:主编|编著|著者)(?=..)/, '')
        .trim(),
    );
}

/** A heading with its subdivisions: `杜诗 -- 注释`. */
function subjectsOf(field: MarcField): string[] {
  const name =
    field.tag === '600'
      ? [personOf(clean(subfieldOf(field, 'a')), clean(subfieldOf(field, 'b')))]
      : subfieldsOf(field, 'a').map(clean);
  if (field.tag === '610') return name;
  return [[...name, ...subfieldsOf(field, 'jxyz').map(clean)].filter(Boolean).join(' -- ')];
}

/** 100/17-19: up to three codes; a book for adults too is one for adults. */
function audienceOf(codes: string): ShapeColumns['audience'] {
  if (/[km]/.test(codes)) return 'adult';
  if (/[abcd]/.test(codes)) return 'child';
  return codes.includes('e') ? 'young' : 'adult';
}

/** The class of the Chinese Library Classification first, then that of the Academy's, UDC and Dewey. */
function callNumberOf(index: FieldIndex): string {
  const [held] = tagged(index, ['905']).map((field) => {
    const [classNumber, bookNumber] = [
      clean(subfieldOf(field, 'd')),
      clean(subfieldOf(field, 'e')),
    ];
    return classNumber !== '' && bookNumber !== '' ? `${classNumber}/${bookNumber}` : classNumber;
  });
  if (held) return held;
  const tags = ['690', '692', '686', '680', '681', '676', '675'];
  return tags.map((tag) => clean(firstOf(index, tag, 'a'))).find(Boolean) ?? '';
}
