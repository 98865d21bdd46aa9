import { type Counted, count, type Use } from './count.js';
import type { HotTopic, Window } from './ports.js';

/** A topic that trips one is held for a person to look at, never silently dropped. */
interface Guard {
  /** A sentence `topic-why-<key>`. */
  readonly key: string;
  readonly trips: (topic: Counted) => boolean;
}

/** Below so many posts there is nothing to compare. */
const LEAST_POSTS = 4;

// Ordered: the first that trips is the reason that is given.
const guards: readonly Guard[] = [
  {
    // Many accounts with one text are one voice.
    key: 'held-texts',
    trips: ({ distinctTexts, posts }) =>
      distinctTexts !== null && posts >= LEAST_POSTS && distinctTexts < 0.3,
  },
  { key: 'held-posts', trips: ({ posts, authors }) => posts > 4 * authors },
  {
    key: 'held-new',
    trips: ({ weight, authors }) => authors >= LEAST_POSTS && weight < authors / 2,
  },
];

/**
 * The hot list of a window at an instant, hottest first: terms that enough trusted authors used,
 * published or held. The same uses give the same list.
 */
export function hotList(
  uses: Iterable<Use>,
  { window, at, top }: { window: Window; at: Date; top: number },
): HotTopic[] {
  return count(uses, window, at)
    .flatMap((counted) => topicOf(counted, window))
    .sort((a, b) => b.heat - a.heat || b.authors - a.authors || (a.topic < b.topic ? -1 : 1))
    .slice(0, top);
}

function topicOf(counted: Counted, window: Window): HotTopic[] {
  const { label, authors, posts, since } = counted;
  if (since === null) return [];
  const held = guards.find(({ trips }) => trips(counted));
  return [
    {
      topic: label,
      heat: Math.round(counted.heat * 1000) / 1000,
      authors,
      since: since.toISOString(),
      state: held ? 'held' : 'published',
      why: { key: held?.key ?? window, args: { authors, posts } },
    },
  ];
}
