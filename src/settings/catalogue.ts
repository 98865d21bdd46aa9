import { z } from 'zod';
import { url } from './values.js';

/** A catalogue of the library's own that readers' questions go to. */
export interface CatalogueSettings {
  readonly kind: 'sru' | 'koha';
  readonly url: string;
  readonly timeoutMs: number;
  readonly login: { readonly user: string; readonly password: string } | undefined;
}

/** The variables of the catalogue. */
export const catalogueShape = {
  WENJIN_CATALOGUE: z.enum(['own', 'sru', 'koha']).default('own'),
  WENJIN_CATALOGUE_URL: url(/^https?$/).optional(),
  WENJIN_CATALOGUE_TIMEOUT_MS: z.coerce.number().int().min(100).max(30_000).default(3_000),
  WENJIN_CATALOGUE_USER: z.string().min(1).optional(),
  WENJIN_CATALOGUE_PASSWORD: z.string().min(1).optional(),
};

/** What each of them wants. */
export const catalogueWanted = {
  WENJIN_CATALOGUE: 'own, sru or koha',
  WENJIN_CATALOGUE_URL: 'an address such as https://opac.library.example',
  WENJIN_CATALOGUE_TIMEOUT_MS: 'a whole number of milliseconds, 100 to 30000',
};

const schema = z.object(catalogueShape);

/** The catalogue that is asked; null: the titles kept here. */
export function catalogueOf(values: z.output<typeof schema>): CatalogueSettings | null {
  const { WENJIN_CATALOGUE: kind, WENJIN_CATALOGUE_URL: url } = values;
  const { WENJIN_CATALOGUE_USER: user, WENJIN_CATALOGUE_PASSWORD: password } = values;
  if (kind === 'own' || !url) return null;
  const login = user && password ? { user, password } : undefined;
  return { kind, url, timeoutMs: values.WENJIN_CATALOGUE_TIMEOUT_MS, login };
}
