import type { Clock } from '../../core/clock.js';
import { UserError } from '../../core/errors.js';
import type { CaseScope } from '../ports.js';
import type { QueueDesk } from '../queues/desk.js';
import { type Sight, seesSpace } from '../queues/sight.js';
import { type Narrowing, type QueueFilter, scopeOf } from './filter.js';
import type {
  FilterEdit,
  FilterSet,
  FilterStep,
  FilterWords,
  SavedFilter,
  SavedFilterStore,
} from './ports.js';

type Step = Omit<FilterStep, 'leads' | 'most'>;

/** More than these nobody finds their way in. */
export const mostFilters = { own: 30, shared: 50 };

/** Where moderators keep filters of the queue, for themselves or for all. */
export interface FilterDesk {
  /** One's own, and those shared by others that name nothing out of one's sight. */
  of(staff: string): Promise<readonly SavedFilter[]>;
  /**
   * The part of the queue that a filter means to somebody now; null: it names a queue that is not
   * theirs. What is out of their sight besides, the case desk leaves out.
   */
  scopeOf(staff: string, filter: Narrowing): Promise<CaseScope | null>;
  /** Of these spaces, those that somebody sees anything of. */
  spacesSeen(staff: string, spaces: readonly string[]): Promise<readonly string[]>;
  /** Whether someone may change or remove a filter that they see. */
  mayChange(staff: string, saved: SavedFilter): Promise<boolean>;
  /** These throw what the store does, and `UserError('filter-out-of-sight')`. */
  make(words: FilterWords, step: Step): Promise<FilterSet>;
  change(edit: FilterEdit & { readonly words: FilterWords }, step: Step): Promise<FilterSet>;
  withdraw(edit: FilterEdit, step: Step): Promise<FilterSet>;
}

export interface FilterDeskParts {
  readonly filters: SavedFilterStore;
  readonly queues: Pick<QueueDesk, 'of' | 'sightOf'>;
  /** Whether someone leads: leads change what others share. */
  readonly leads: (staff: string) => Promise<boolean>;
  readonly clock: Clock;
}

export function createFilterDesk(parts: FilterDeskParts): FilterDesk {
  const { filters, queues, leads, clock } = parts;
  const known = async (step: Step): Promise<FilterStep> => ({
    ...step,
    leads: await leads(step.by),
    most: mostFilters,
  });
  const viewOf = async (staff: string): Promise<View> => {
    const [own, sight] = await Promise.all([queues.of(staff), queues.sightOf(staff)]);
    return { queues: new Set(own.map(({ id }) => id)), sight };
  };
  const checked = async ({ filter }: FilterWords, { by }: Step) => {
    if (!isInView(filter, await viewOf(by))) throw new UserError('filter-out-of-sight');
  };
  return {
    async of(staff) {
      const [all, view] = await Promise.all([filters.of(staff), viewOf(staff)]);
      return all.filter(({ owner, filter }) => owner === staff || isInView(filter, view));
    },
    async scopeOf(staff, { queue, ...rest }) {
      const scope = scopeOf(rest, clock.now());
      if (queue === undefined) return scope;
      const own = (await queues.of(staff)).find(({ id }) => id === queue);
      return own ? { ...scope, within: [{ parts: [own] }, ...(scope.within ?? [])] } : null;
    },
    async spacesSeen(staff, spaces) {
      const sight = await queues.sightOf(staff);
      return spaces.filter((space) => seesSpace(sight, space));
    },
    mayChange: async (staff, { owner, shared }) =>
      owner === staff || (shared && (await leads(staff))),
    async make(words, step) {
      await checked(words, step);
      return filters.make(words, await known(step));
    },
    async change(edit, step) {
      await checked(edit.words, step);
      return filters.change(edit, await known(step));
    },
    withdraw: async (edit, step) => filters.withdraw(edit, await known(step)),
  };
}

/** The named queues and the places that somebody may know of. */
interface View {
  readonly queues: ReadonlySet<string>;
  readonly sight: Sight | null;
}

function isInView({ queue, space }: QueueFilter, view: View): boolean {
  if (queue !== undefined && !view.queues.has(queue)) return false;
  return space === undefined || seesSpace(view.sight, space);
}
