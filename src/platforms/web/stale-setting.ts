import type { StaleSetting } from '../../moderation/settings/ports.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';

/** The answer to whoever changes a setting that a colleague has changed meanwhile. */
export async function staleSetting(
  kit: Kit,
  locale: string,
  { winner: { by, at }, what }: StaleSetting & { readonly what: 'alerts' | 'share' },
): Promise<HttpError> {
  const who = await kit.names.of(by, locale);
  const winner = { who, what, at: at.toISOString() };
  return new HttpError(409, `stale-${what}`, { args: { who }, more: { winner } });
}
