/** ISO 639-2 (bibliographic and terminology codes) as ISO 639-1, for the languages libraries hold most of. */
const short: Readonly<Record<string, string>> = {
  ...{ chi: 'zh', zho: 'zh', eng: 'en', jpn: 'ja', kor: 'ko', fre: 'fr', fra: 'fr', ger: 'de' },
  ...{ deu: 'de', rus: 'ru', spa: 'es', ita: 'it', por: 'pt', dut: 'nl', nld: 'nl', swe: 'sv' },
  ...{ dan: 'da', nor: 'no', fin: 'fi', ice: 'is', isl: 'is', pol: 'pl', cze: 'cs', ces: 'cs' },
  ...{ slo: 'sk', slk: 'sk', hun: 'hu', rum: 'ro', ron: 'ro', bul: 'bg', srp: 'sr', hrv: 'hr' },
  ...{ slv: 'sl', ukr: 'uk', bel: 'be', gre: 'el', ell: 'el', lat: 'la', tur: 'tr', ara: 'ar' },
  ...{ heb: 'he', per: 'fa', fas: 'fa', hin: 'hi', ben: 'bn', urd: 'ur', tam: 'ta', san: 'sa' },
  ...{ tha: 'th', vie: 'vi', ind: 'id', may: 'ms', msa: 'ms', tib: 'bo', bod: 'bo', mon: 'mn' },
  ...{ uig: 'ug', kaz: 'kk', cat: 'ca', est: 'et', lav: 'lv', lit: 'lt', yid: 'yi', epo: 'eo' },
};

/** A language code as titles have it; empty where no one language is named (`mul`, `und`, blank). */
export function languageOf(code: string): string {
  const three = code.slice(0, 3).toLowerCase();
  if (!/^[a-z]{3}$/.test(three) || /^(?:mul|und|zxx|mis)$/.test(three)) return '';
  return short[three] ?? three;
}
