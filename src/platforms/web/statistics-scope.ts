import { z } from '@hono/zod-openapi';
import type { Scope } from '../../moderation/statistics/desk.js';
import { scopeFor } from './case-filter.js';
import type { Kit } from './kit.js';
import { present } from './schemas.js';

const MOST_SPACES = 50;

/** Names separated by commas, as in a list of states. */
const names = (most: number) =>
  z
    .string()
    .max(100 * most)
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().min(1).max(100)).max(most))
    .optional()
    .openapi({ type: 'string' });

/** What figures are narrowed to, in an address. */
export const statisticsQuery = {
  space: names(MOST_SPACES),
  language: names(10),
  queue: z.uuid().optional(),
};
type Asked = z.output<z.ZodObject<typeof statisticsQuery>>;

/** The part of the queue that a colleague's figures are of: what they see of it, and nothing else. */
export async function statisticsScope(
  kit: Kit,
  { space, language, queue }: Asked,
  by: string,
): Promise<Scope> {
  const [{ within = [] }, sight] = await Promise.all([
    scopeFor(kit, by, { queue }),
    kit.parts.queues.sightOf(by),
  ]);
  const seen = sight === null ? within : [...within, sight];
  return { ...present({ spaces: space, languages: language }), within: seen };
}
