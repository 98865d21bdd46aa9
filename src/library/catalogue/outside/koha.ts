import { z } from 'zod';
import type { Clock } from '../../../core/clock.js';
import type { FindQuery } from '../../desks.js';
import type { HoldingRecord, TitleRecord } from '../../ports.js';
import type { OutsideCatalogue } from '../catalogue.js';
import { toIsbn13 } from '../isbn.js';
import type { GetText } from './http.js';
import { OutsideError } from './outside-error.js';

export interface KohaParts {
  /** The address of the public catalogue, such as `https://opac.library.example`. */
  readonly base: URL;
  readonly getText: GetText;
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/** Copies are asked for one title after the other: for so many. */
const MOST_WITH_ITEMS = 6;

const absent = z.string().nullish();
const biblio = z.object({
  biblio_id: z.number().int(),
  title: absent,
  subtitle: absent,
  author: absent,
  isbn: absent,
  publication_year: z.union([z.string(), z.number()]).nullish(),
  copyright_date: z.union([z.string(), z.number()]).nullish(),
  serial: z.boolean().nullish(),
});
const item = z.object({
  item_id: z.number().int().optional(),
  callnumber: absent,
  location: absent,
  holding_library_id: absent,
  home_library_id: absent,
  checked_out_date: absent,
  not_for_loan_status: z.number().int().nullish(),
  effective_not_for_loan_status: z.number().int().nullish(),
  lost_status: z.number().int().nullish(),
  withdrawn: z.number().int().nullish(),
});

/**
 * A catalogue in Koha, through its REST API (`/api/v1`, OpenAPI description of Koha 23.11): titles by
 * `GET /biblios`, for which Koha wants an account with the right `catalogue`, and copies by the public
 * `GET /public/biblios/{id}/items`.
 */
export function createKohaCatalogue(parts: KohaParts): OutsideCatalogue {
  const { base, getText, timeoutMs } = parts;
  const ask = async (path: string, settings: Settings, signal: AbortSignal) => {
    const url = new URL(`api/v1/${path}`, withSlash(base));
    for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
    const asStaff = !path.startsWith('public/');
    return parse(await getText({ url, types: ['application/json'], signal, asStaff }));
  };
  const search = async (q: unknown, limit: number, signal: AbortSignal) => {
    const settings = { q: JSON.stringify(q), _per_page: String(limit), _page: '1' };
    return checked(z.array(biblio), await ask('biblios', settings, signal));
  };
  const itemsOf = async (id: number, signal: AbortSignal) => {
    const path = `public/biblios/${id}/items`;
    return checked(z.array(item), await ask(path, { _per_page: '50' }, signal));
  };
  return {
    async find(query, limit) {
      const q = toKohaQuery(query);
      if (q === null) return [];
      // One limit for all: however many copies there are, the reader waits no longer.
      const signal = AbortSignal.timeout(timeoutMs);
      const found = (await search(q, limit, signal)).flatMap((each) => titleOf(each) ?? []);
      return Promise.all(
        found.map(async ({ number, title }, at) => {
          // A title whose copies are not known is still an answer.
          const items =
            at < MOST_WITH_ITEMS ? await itemsOf(number, signal).catch(onlyOutside) : null;
          const copies = items?.flatMap((each, nth) => holdingOf(each, nth, title.id, parts));
          return { ...title, holdings: copies ?? [unknownCopy(title.id)] };
        }),
      );
    },
    async check() {
      await search({ biblio_id: 1 }, 1, AbortSignal.timeout(timeoutMs));
    },
  };
}

type Settings = Readonly<Record<string, string>>;

/** Koha's query in JSON: every word somewhere; `%` and `_` of a reader mean themselves. */
export function toKohaQuery({ isbn, title, author, query }: FindQuery): unknown {
  const like = (field: string) => (word: string) => ({
    [field]: { '-like': `%${word.replace(/[\\%_]/g, '\\$&')}%` },
  });
  const words = (text = '') =>
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .slice(0, 8);
  const parts = [
    ...(isbn ? [like('isbn')(isbn)] : []),
    ...words(title).map(like('title')),
    ...words(author).map(like('author')),
    ...words(query).map((word) => ({ '-or': [like('title')(word), like('author')(word)] })),
  ];
  return parts.length === 0 ? null : { '-and': parts };
}

function titleOf(found: z.output<typeof biblio>): { number: number; title: TitleRecord } | null {
  const name = [found.title, found.subtitle].map((part) => part?.trim() ?? '').filter(Boolean);
  const title = name.join(' ').replace(/\s*[/:]\s*$/, '');
  if (title === '') return null;
  const year = /\d{4}/.exec(String(found.publication_year ?? found.copyright_date ?? ''))?.[0];
  const isbn = (found.isbn ?? '').split(/[|;]/).flatMap((part) => toIsbn13(part) ?? [])[0] ?? null;
  return {
    number: found.biblio_id,
    title: {
      ...{ id: `koha:${found.biblio_id}`, title, isbn, altTitles: [], subjects: [], holdings: [] },
      ...{ summary: null, sample: false, audience: 'adult' },
      kind: found.serial ? 'periodical' : 'book',
      lang: /\p{Script=Han}/u.test(title) ? 'zh' : 'en',
      authors: found.author ? [found.author.trim().replace(/[,.]$/, '')] : [],
      year: year === undefined ? null : Number(year),
    },
  };
}

/**
 * A copy; none where it is lost or withdrawn. Koha keeps the day a copy is due as `checked_out_date`,
 * although its description calls it the day of the loan: only a day to come is said to be due.
 */
function holdingOf(
  found: z.output<typeof item>,
  at: number,
  id: string,
  { clock }: KohaParts,
): readonly HoldingRecord[] {
  if (found.lost_status || found.withdrawn) return [];
  const out = found.checked_out_date;
  const stays = found.effective_not_for_loan_status || found.not_for_loan_status;
  const isDue = out && out.slice(0, 10) >= clock.now().toISOString().slice(0, 10);
  return [
    {
      ...{ id: `${id}-${found.item_id ?? at + 1}`, sample: false },
      callNumber: found.callnumber ?? '',
      hall: found.location ?? found.holding_library_id ?? found.home_library_id ?? '',
      status: out ? 'on_loan' : stays ? 'reading_room' : 'available',
      ...(isDue ? { due: out.slice(0, 10) } : {}),
    },
  ];
}

function unknownCopy(id: string): HoldingRecord {
  return { id: `${id}-1`, callNumber: '', hall: '', status: 'unknown', sample: false };
}

function onlyOutside(error: unknown): null {
  if (error instanceof OutsideError) return null;
  throw error;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new OutsideError('garbled', { cause: error });
  }
}

function checked<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new OutsideError('garbled', { cause: parsed.error });
  return parsed.data;
}

function withSlash(base: URL): URL {
  return base.pathname.endsWith('/') ? base : new URL(`${base.href}/`);
}
