import type { PersonKey } from '../../core/person.js';
import type { CaseFilter } from '../cases/case.js';
import type { CaseQuery, CaseScope } from '../ports.js';

/** What a colleague looks at in the queue. What is absent narrows nothing. */
export interface QueueFilter {
  readonly states?: readonly CaseFilter[];
  /** The id of a named queue. */
  readonly queue?: string;
  readonly space?: string;
  readonly language?: string;
  /** A rule's name, or the id of a rule of staff's. */
  readonly rule?: string;
  /** Has waited for so many hours. */
  readonly waited?: number;
  /** `late`: past its due time; `soon`: due within two hours, or late. */
  readonly due?: 'late' | 'soon';
  readonly order: CaseQuery['order'];
}

/**
 * What narrows the queue, whatever the state and the order. By an author too, who is the one thing
 * that no kept filter names: nobody's list stands under a name.
 */
export interface Narrowing extends Omit<QueueFilter, 'states' | 'order'> {
  readonly author?: PersonKey;
}

const hourMs = 3_600_000;
const SOON_HOURS = 2;

/** The part of the queue that a filter means now; its named queue is the caller's to look up. */
export function scopeOf(filter: Narrowing, now: Date): CaseScope {
  const { space, language, rule, author, waited, due } = filter;
  const place = { spaces: named(space), languages: named(language) };
  const hours = (count: number) => new Date(now.getTime() + count * hourMs);
  return {
    within: space === undefined && language === undefined ? [] : [{ parts: [place] }],
    ...(rule !== undefined && { rule }),
    ...(author !== undefined && { author }),
    ...(waited !== undefined && { openedBefore: hours(-waited) }),
    ...(due !== undefined && { dueBefore: hours(due === 'soon' ? SOON_HOURS : 0) }),
  };
}

function named(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name];
}
