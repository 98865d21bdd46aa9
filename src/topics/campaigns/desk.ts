import type { CampaignState } from './campaign.js';
import type {
  Campaign,
  CampaignCounts,
  CampaignStep,
  CampaignText,
  CampaignTexts,
} from './ports.js';

/** A campaign as an editor asks for it; days and times as the library's clocks show them. */
export interface CampaignDraft {
  readonly slug: string;
  /** With or without `#`. */
  readonly tag: string;
  readonly texts: CampaignTexts;
  readonly host: string;
  /** `2026-12-01` or `2026-12-01 10:00`; now when absent. */
  readonly from?: string;
  /** The same; a day alone counts as a whole. */
  readonly until: string;
}

/** A campaign's first and last day: ISO dates in library time. */
export interface CampaignDates {
  readonly from: string;
  /** The last day. */
  readonly until: string;
}

/** Topics that the library hosts. */
export interface CampaignDesk {
  /** Those that run, the one that ends first first. */
  running(at: Date): Promise<readonly Campaign[]>;
  /** The one that begins next; null: none is planned. */
  next(at: Date): Promise<Campaign | null>;
  /** All of them, the latest start first. */
  list(): Promise<readonly Campaign[]>;
  get(slug: string): Promise<Campaign | null>;
  counts(campaign: Campaign): Promise<CampaignCounts>;
  /** What it says in a language; in the one it has when it has no other. */
  said(campaign: Pick<Campaign, 'texts'>, locale: string): CampaignText;
  state(campaign: Pick<Campaign, 'startsAt' | 'endsAt'>, at: Date): CampaignState;
  /** The ISO date in library time. */
  today(at: Date): string;
  /** Its page's address; null while the service does not know its own. */
  address(slug: string): string | null;
  /** ISO dates in library time. */
  dates(campaign: Pick<Campaign, 'startsAt' | 'endsAt'>): CampaignDates;
  /**
   * The same key again starts nothing more.
   * @throws UserError `campaign-slug`, `campaign-slug-taken`, `campaign-tag`, `campaign-texts`,
   *   `campaign-date`, `campaign-past`
   */
  start(draft: CampaignDraft, step: CampaignStep): Promise<Campaign>;
  /** @throws UserError `no-such-campaign` */
  end(slug: string, step: CampaignStep): Promise<Campaign>;
}
