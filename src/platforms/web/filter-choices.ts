import { seesSpace } from '../../moderation/queues/sight.js';
import type { FiltersResponse } from './contract/filters.js';
import type { Kit } from './kit.js';

type Choices = Pick<FiltersResponse, 'spaces' | 'rules'>;

/** What a colleague can narrow the queue by: spaces that they see, and rules of staff's. */
export async function filterChoices({ parts }: Kit, by: string): Promise<Choices> {
  const [all, rules, sight] = await Promise.all([
    parts.services.spaces.list(),
    parts.services.rules.list(),
    parts.queues.sightOf(by),
  ]);
  return {
    spaces: all
      .filter(({ id, role }) => role === 'readers' && seesSpace(sight, id))
      .map(({ id, name }) => ({ id, name })),
    rules: rules.map(({ id, name }) => ({ id, name })),
  };
}
