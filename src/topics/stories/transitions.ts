import type { KeptStory, Said } from './ports.js';

/** `submitted`: it waits for a person. `refused`: it is not shown. `withdrawn`: its author took it back. */
export const storyStates = ['submitted', 'shown', 'refused', 'withdrawn'] as const;
export type StoryState = (typeof storyStates)[number];

/**
 * What happens to a story. Moderators keep it, remove it, or undo either (`wait`); its author takes it
 * back.
 */
export type StoryStep = 'keep' | 'remove' | 'wait' | 'withdraw';

/** Where each step leads; what is not here cannot be done. Nothing leads out of `withdrawn`. */
export const transitions: Readonly<
  Record<StoryState, Readonly<Partial<Record<StoryStep, StoryState>>>>
> = {
  submitted: { wait: 'submitted', keep: 'shown', remove: 'refused', withdraw: 'withdrawn' },
  shown: { wait: 'submitted', keep: 'shown', remove: 'refused', withdraw: 'withdrawn' },
  refused: { wait: 'submitted', keep: 'shown', remove: 'refused', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** Where a step leads; null: it cannot be taken. */
export function after(state: StoryState, step: StoryStep): StoryState | null {
  return transitions[state][step] ?? null;
}

const stepOf: Readonly<Record<Exclude<Said, null>, StoryStep>> = {
  visible: 'keep',
  hidden: 'wait',
  removed: 'remove',
};

/**
 * A story's state. What moderators decided is kept once, with the comment of its case: the state
 * follows from it, so that a wall can never show what a case says otherwise.
 */
export function stateOf({
  said,
  isWithdrawn,
}: Pick<KeptStory, 'said' | 'isWithdrawn'>): StoryState {
  const decided = said === null ? 'submitted' : after('submitted', stepOf[said]);
  return (isWithdrawn ? after(decided ?? 'submitted', 'withdraw') : decided) ?? 'submitted';
}
