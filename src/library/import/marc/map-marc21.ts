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
import { clean, distinct, hasHan, isWhole, yearIn } from './text.js';

/** The columns of a MARC 21 bibliographic record (Library of Congress, MARC 21 Format). */
export function marc21Columns(index: FieldIndex): ShapeColumns {
  const vernacular = linked(index);
  const fixed = index.get('008')?.[0]?.text ?? '';
  const { title, altTitles } = titlesOf(index, vernacular);
  return {
    title,
    altTitles,
    authors: distinct(authorsOf(index, vernacular)),
    year: yearOf(index, fixed),
    isbns: tagged(index, ['020']).flatMap((field) => subfieldsOf(field, 'a')),
    lang: languageOf(firstOf(index, '041', 'a')) || languageOf(fixed.slice(35, 38)),
    subjects: distinct(tagged(index, subjectTags).map((field) => subjectOf(vernacular(field)))),
    audience: audienceOf(fixed[22]),
    summary:
      tagged(index, ['520']).map((field) => clean(subfieldOf(vernacular(field), 'a')))[0] ?? '',
    callNumber: callNumberOf(index),
  };
}

/** The same field in its own script, or the field itself when there is none. */
type Vernacular = (field: MarcField) => MarcField;

/** An 880 says in $6 which field it writes in the original script: `245-01/$1`. */
function linked(index: FieldIndex): Vernacular {
  const originals = new Map<string, MarcField>();
  for (const field of tagged(index, ['880'])) {
    const link = /^(\d{3})-(\d{2})/.exec(subfieldOf(field, '6'));
    const isReadable = field.subfields.every((text) => isWhole(text));
    if (link && isReadable && !originals.has(link[0])) originals.set(link[0], field);
  }
  if (originals.size === 0) return (field) => field;
  return (field) => {
    const number = /^880-(\d{2})/.exec(subfieldOf(field, '6'))?.[1];
    return (number && originals.get(`${field.tag}-${number}`)) || field;
  };
}

/** 245 in its own script; where it is empty any other title that stands in the record. */
function titlesOf(index: FieldIndex, vernacular: Vernacular) {
  const main = tagged(index, ['245']).map((field) => [vernacular(field), field] as const)[0];
  const unlinked = tagged(index, ['880']).filter((field) =>
    subfieldOf(field, '6').startsWith('245'),
  );
  const forms = [...(main ?? []), ...unlinked];
  const others = tagged(index, ['740', '240', '246', '130', '247']).map(vernacular).map(titleOf);
  const [title = '', ...rest] = [...forms.map(titleOf), ...others].filter((text) => text !== '');
  // A title whose own script could not be read stands in the other.
  const best = isWhole(title) ? title : (rest.find(isWhole) ?? title);
  const alternatives = [...forms.map(fullTitleOf), ...rest];
  return { title: best, altTitles: distinct(alternatives).filter((text) => text !== best) };
}

/** Title, number and name of the part: what stands on the spine. */
function titleOf(field: MarcField): string {
  return subfieldsOf(field, 'anp').map(clean).filter(Boolean).join('. ').replace(/\.\. /g, '. ');
}

/** With what follows the colon. */
function fullTitleOf(field: MarcField): string {
  const more = subfieldsOf(field, 'b').map(clean).filter(Boolean);
  return more.length === 0
    ? ''
    : [titleOf(field), ...more].join(hasHan(more[0] ?? '') ? '：' : ': ');
}

function authorsOf(index: FieldIndex, vernacular: Vernacular): string[] {
  return tagged(index, ['100', '110', '111', '700', '710', '711'])
    .filter((field) => subfieldOf(field, 't') === '')
    .map(vernacular)
    .map((field) => {
      const isBody = /^.1[01]$/.test(field.tag);
      const name = subfieldsOf(field, isBody ? 'ab' : 'a')
        .map(clean)
        .filter(Boolean);
      return name.join('. ').replace(/\.\. /g, '. ');
    });
}

/** What the title page says; else the year that the fixed field has (008/07-10). */
function yearOf(index: FieldIndex, fixed: string): string {
  const said = [
    ...tagged(index, ['264']).filter(({ indicators }) => indicators[1] === '1'),
    ...tagged(index, ['260']),
  ];
  const printed = said.map((field) => yearIn(subfieldOf(field, 'c'))).find(Boolean);
  return printed ?? yearIn(fixed.slice(7, 11));
}

const subjectTags = ['600', '610', '611', '630', '648', '650', '651', '653', '655'];

/** A heading with its subdivisions: `Chinese literature -- History`. */
function subjectOf(field: MarcField): string {
  const [name, ...divisions] = [subfieldsOf(field, 'a'), subfieldsOf(field, 'vxyz')];
  return [...name, ...divisions.flat()].map(clean).filter(Boolean).join(' -- ');
}

/** 008/22, as far as it speaks of children. */
function audienceOf(code = ''): ShapeColumns['audience'] {
  if (/[abcj]/.test(code)) return 'child';
  return code === 'd' ? 'young' : 'adult';
}

/** The Chinese or another stated scheme first, then Library of Congress, local and Dewey numbers. */
function callNumberOf(index: FieldIndex): string {
  for (const tag of ['084', '050', '090', '099', '082']) {
    const field = index.get(tag)?.[0];
    const number = field ? subfieldsOf(field, 'ab').map(clean).filter(Boolean).join(' ') : '';
    if (number !== '') return number.replace(/ (?=\.)/g, '');
  }
  return '';
}
