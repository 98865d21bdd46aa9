import {
  buildRecord,
  buildXml,
  cnmarcLeader,
  encodeGb18030,
  fields,
} from '../../test/library/marc/build-record.js';

/** A MARC 21 record with the fields that library exports have, in UTF-8. */
export function englishRecord(n: number): Buffer {
  return buildRecord(englishFields(n));
}

/** The same in MARCXML. */
export function xmlRecord(n: number): string {
  return buildXml(englishFields(n));
}

/** A CNMARC record in GB18030. */
export function chineseRecord(n: number): Buffer {
  const built = fields(
    `001 ${String(n).padStart(9, '0')}`,
    '005 20150713164754.0',
    `010   $a${isbn(n)}$b精装$dCNY156.00`,
    '100   $a20150209d2015    em y0chiy50      ea',
    '101 0 $achi',
    '102   $aCN$b110000',
    `200 1 $a唐诗选注${n}$9tang shi xuan zhu$b专著$f(清)沈德潜选$g王文注`,
    '210   $a北京$c中华书局$d2015',
    '215   $a3册$d22cm',
    '606 0 $a唐诗$x注释',
    '690   $aI222.742$v5',
    '701  0$c(清)$a沈德潜$9shen de qian$f(1673-1769)$4选',
    '801  0$aCN$bTJL$c20150415',
  );
  return buildRecord(built, { leader: cnmarcLeader, encode: encodeGb18030 });
}

export function csvTable(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, n) => `t${n},${isbn(n)},"Rivers, lakes and seas ${n}",Li Wen;Ann Ford,2001,Rivers;Lakes`,
  );
  return ['id,isbn,title,authors,year,subjects', ...lines].join('\n');
}

export function jsonLines(rows: number): string {
  return Array.from({ length: rows }, (_, n) =>
    JSON.stringify({
      ...{ id: `t${n}`, isbn: isbn(n), title: `Rivers, lakes and seas ${n}`, year: 2001 },
      ...{ authors: ['Li Wen', 'Ann Ford'], subjects: ['Rivers', 'Lakes'] },
    }),
  ).join('\n');
}

function englishFields(n: number) {
  return fields(
    `001 rec${n}`,
    '003 XxLib',
    '005 20040816084925.0',
    '008 990802s2000    mau      b    001 0 eng  ',
    '035   $a(XxLib)   99043581',
    `020   $a${isbn(n)} (pbk. : alk. paper)`,
    '040   $aXxLib$cXxLib$dXxLib',
    '050 00$aGB1203$b.F67 2000',
    '082 00$a551.48$221',
    '100 1 $aFord, Ann,$d1964-',
    `245 10$aRivers, lakes and seas ${n} :$ba café for geographers /$cAnn Ford, Li Wen.`,
    '260   $aReading, Mass. :$bHarbour Press,$c2000.',
    '300   $axxiv, 321 p. ;$c24 cm.',
    '504   $aIncludes bibliographical references.',
    '650  0$aRivers$xHistory.',
    '700 1 $aLi, Wen,$d1956-',
  );
}

function isbn(n: number): string {
  const body = `9787${String(n).padStart(8, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
