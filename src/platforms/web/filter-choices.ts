import type { FiltersResponse } from './contract/filters.js';
import type { Kit } from './kit.js';

type Choices = Pick<FiltersResponse, 'spaces' | 'rules'>;

/** What a colleague can narrow the queue by: spaces that they see, and rules of staff's. */
export async function filterChoices({ parts }: Kit, by: string): Promise<Choices> {
  const [all, rules] = await Promise.all([
    parts.services.spaces.list(),
    parts.services.rules.list(),
  ]);
  const spaces = all.filter(({ role }) => role === 'readers');
  const seen = await parts.filters.spacesSeen(
    by,
    spaces.map(({ id }) => id),
  );
  return {
    spaces: spaces.filter(({ id }) => seen.includes(id)).map(({ id, name }) => ({ id, name })),
    rules: rules.map(({ id, name }) => ({ id, name })),
  };
}
