import type { IncomingComment, Signal } from './comment.js';
import { platformOf } from './space-policy.js';

/** Under this name moderation knows the walls on which readers' stories are shown. */
export const STORY_PLATFORM = 'story';

/** The finding that a story waits: nothing is wrong with it, a person has to say so. */
export const STORY = 'story';

/** Where the stories of a campaign are, as moderation sees it. */
export function storySpace(campaign: string): string {
  return `${STORY_PLATFORM}:${campaign}`;
}

/** Whether what is said in a space is a story. */
export function isStorySpace(space: string): boolean {
  return platformOf(space) === STORY_PLATFORM;
}

/** What every story is looked at for; it says nothing against it, and so weighs nothing. */
export function storySignals({ space, text }: IncomingComment): readonly Signal[] {
  if (!isStorySpace(space)) return [];
  const why = { key: 'story-waits' };
  return [{ rule: STORY, tier: 'behaviour', span: [0, text.length], why, weight: 0 }];
}

/** Whether a comment is a story, by what was found in it. */
export function isOfStory(signals: readonly Signal[]): boolean {
  return signals.some(({ rule }) => rule === STORY);
}
