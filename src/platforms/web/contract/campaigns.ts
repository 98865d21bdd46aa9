/** A campaign, its wall, and what a reader has told for it. */

export interface CampaignLine {
  readonly slug: string;
  /** Without `#`. */
  readonly tag: string;
  readonly title: string;
  /** First and last day in library time, ISO. */
  readonly from: string;
  readonly until: string;
}

/** The answer of `GET /api/campaigns/:slug`. */
export interface CampaignJson extends CampaignLine {
  readonly text: string;
  /** What is asked of stories; null: nothing more than the house's rules. */
  readonly rules: string | null;
  readonly host: string;
  /** Stories are taken while it is `running`. */
  readonly state: 'ahead' | 'running' | 'over';
  readonly consent: ConsentJson;
  readonly counts: CampaignCountsJson;
  /** On the wall, newest first. */
  readonly stories: readonly WallStory[];
  /** `before` of the next page; null: that was all. */
  readonly next: string | null;
  /** The caller's own, whatever became of them; withdrawn ones left out. */
  readonly own: readonly OwnStory[];
}

/** What somebody agrees to who tells a story. */
export interface ConsentJson {
  /** To be sent with the story: it is only taken under the words that were read. */
  readonly version: number;
  readonly words: string;
  /** From this age on no parent has to agree. Years. */
  readonly age: number;
}

export interface CampaignCountsJson {
  readonly stories: number;
  readonly discussions: number;
  readonly participants: number;
  /** How they are counted, in words. */
  readonly how: string;
}

export interface WallStory {
  readonly id: string;
  readonly text: string;
  /** The pen name; null: its author stays unnamed. */
  readonly name: string | null;
  readonly language: string;
  /** When it was told, ISO. */
  readonly at: string;
}

export interface OwnStory {
  readonly id: string;
  readonly text: string;
  readonly state: 'submitted' | 'shown' | 'refused';
  readonly at: string;
}

/** The body of `POST /api/campaigns/:slug/stories`. */
export interface StoryRequest {
  readonly text: string;
  readonly penName?: string;
  /** The version of the words that were agreed to. */
  readonly consent: number;
  /** Old enough, or a parent agrees. */
  readonly age: 'self' | 'parent';
  /** The caller's idempotency key: the same again is the same story. */
  readonly key?: string;
}

export interface StoryTaken {
  readonly id: string;
  readonly state: 'submitted';
  /** What is said to its author alone, who may need help. */
  readonly care?: string;
}
