/** What a campaign says in one language. */
export interface CampaignText {
  readonly title: string;
  readonly text: string;
  /** What is asked of stories, in the library's own words; the house's rules hold as well. */
  readonly rules?: string;
}

/** A campaign's texts by language; there is one at least. */
export type CampaignTexts = Readonly<Record<string, CampaignText>>;

/** A topic that the library hosts. */
export interface Campaign {
  /** Names it in addresses. */
  readonly slug: string;
  /** As it is shown, without `#`. */
  readonly tag: string;
  /** The same as the tags of comments are compared. */
  readonly term: string;
  readonly texts: CampaignTexts;
  /** Who invites, in words. */
  readonly host: string;
  readonly startsAt: Date;
  /** The first instant at which it is over. */
  readonly endsAt: Date;
  /** Which words of consent its stories are given under. */
  readonly consentVersion: number;
  /** The colleague's id. */
  readonly author: string;
  /** Moves with every change. */
  readonly version: number;
}

/** Who changes a campaign, for the audit log. */
export interface CampaignStep {
  /** The colleague's id. */
  readonly by: string;
  /** The caller's idempotency key: the same key again writes nothing. */
  readonly key: string;
  readonly at: Date;
}

export type CampaignAdded =
  | { readonly kind: 'added' | 'repeated'; readonly campaign: Campaign }
  | { readonly kind: 'taken' };

/** How many took part; each says how it is counted. */
export interface CampaignCounts {
  /** Stories on the wall. */
  readonly stories: number;
  /**
   * Comments with the tag that were said while it ran, that readers may see and that are still kept;
   * stories are none.
   */
  readonly discussions: number;
  /** Different people who wrote at least one of these. */
  readonly participants: number;
}

/** Where campaigns are kept. Every change writes its line into the audit log. */
export interface CampaignStore {
  /** The latest start first. */
  list(): Promise<readonly Campaign[]>;
  get(slug: string): Promise<Campaign | null>;
  /** Throws `UserError('key-used-elsewhere')` for the key of another change. */
  add(campaign: Omit<Campaign, 'version' | 'author'>, step: CampaignStep): Promise<CampaignAdded>;
  /** Ends it at `step.at`, unless it is over already; null: there is none. */
  end(slug: string, step: CampaignStep): Promise<Campaign | null>;
  counts(
    campaign: Pick<Campaign, 'slug' | 'term' | 'startsAt' | 'endsAt'>,
  ): Promise<CampaignCounts>;
}
