import type { AgeCheck, KeptStory } from './ports.js';
import type { StoryState } from './transitions.js';

/** A reader's contribution to a campaign, and where it stands. */
export interface Story extends Omit<KeptStory, 'said' | 'isWithdrawn'> {
  readonly state: StoryState;
}

/** UTF-16 units. */
export const MAX_STORY = 4_000;
export const MAX_PEN_NAME = 40;

/** A story as a reader tells it. */
export interface Telling {
  /** The campaign's slug. */
  readonly campaign: string;
  readonly author: string;
  readonly text: string;
  readonly penName?: string | undefined;
  /** Which words of consent they read; absent: those of the campaign. */
  readonly consentVersion?: number | undefined;
  /** That they consent, and how they answered the question of age. */
  readonly age: AgeCheck;
  /** `discord:123`: where a notice reaches the author; absent: nowhere. */
  readonly address?: string | undefined;
  /** The author's own key for it: the same key again is the same story. */
  readonly key: string;
  readonly at: Date;
}

/** What became of it. */
export interface Told {
  readonly id: string;
  /** Its author may need help and is answered at once, kindly. */
  readonly cared?: true;
}

/** Readers' stories: every one waits for a person before others see it. */
export interface StoryDesk {
  /**
   * Hands a story to the moderators. The same key again changes nothing.
   * @throws UserError `no-such-campaign`, `campaign-not-running`, `story-consent-other`,
   *   `story-too-many`
   */
  tell(telling: Telling): Promise<Told>;
  /** What is shown of a campaign, newest first; `before`: the last one that was seen. */
  wall(
    campaign: string,
    page: { readonly limit: number; readonly before?: string },
  ): Promise<{ readonly stories: readonly Story[]; readonly next: string | null }>;
  /** What a reader has told, newest first. */
  of(author: string): Promise<readonly Story[]>;
  /**
   * Takes one's own story back, at once and for good; nobody is asked why.
   * @throws UserError `no-such-story` for one that is not theirs, or is gone already
   */
  withdraw(story: {
    readonly id: string;
    readonly author: string;
    readonly at: Date;
  }): Promise<void>;
}

/** The same with what is done in the background. */
export interface TendedStoryDesk extends StoryDesk {
  /** Hands moderation what it never got, because the service stopped in between. */
  handOver(at: Date): Promise<void>;
  /** Forgets the words of stories that were refused, once moderation has forgotten them. */
  forget(): Promise<void>;
}
