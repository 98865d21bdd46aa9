import { cnmarcLeader, encodeGb18030, fields } from './build-record.js';

/** A classic as a Chinese library catalogues it, in CNMARC. */
export const poems = fields(
  '001 007295699',
  '010   $a978-7-101-10528-5$b精装$dCNY156.00',
  '100   $a20150209d2015    em y0chiy50      ea',
  '101 0 $achi',
  '200 1 $a杜诗详注$9du shi xiang zhu$b专著$f(唐)杜甫撰$g(清)仇兆鳌注',
  '210   $a北京$c中华书局$d2015',
  '606 0 $a杜诗$x注释',
  '690   $aI222.742$v5',
  '701  0$c(唐)$a杜甫$9du fu$f(712-770)$4撰',
  '702  0$c(清)$a仇兆鳌$9qiu zhao ao$f(1638-1717)$4注',
  '905   $aNLC$dI222.742$e5',
);

/** A Chinese novel as an American library catalogues it, in MARC 21: romanised, its own script in 880. */
export const novel = fields(
  '001 ocm001',
  '003 OCoLC',
  '008 990802s1998    cc a   j      000 1 chi  ',
  '020   $a0914378287 (v. 1)',
  '020   $a0914378295 (v. 2)',
  '050 00$aPL2801.N2$bB5 1998',
  '100 1 $6880-01$aShen, Congwen.',
  '245 10$6880-02$aBian cheng /$cShen Congwen.',
  '260   $aBeijing :$bRen min wen xue,$cc1998.',
  '520   $aA girl by a river.',
  '650  0$aChinese fiction$y20th century.',
  '852   $bmain$hPL2801$iB5',
  '880 1 $6100-01/(N$a沈从文.',
  '880 10$6245-02/(N$a边城 :$b小说 /$c沈从文.',
);

/** Builds a record as most Chinese libraries keep theirs. */
export const gbk = { leader: cnmarcLeader, encode: encodeGb18030 };
