/** What a reader's page shows before its first request, and the pieces of it. */
import type { HallHours } from '../../../core/reply.js';
import type { CampaignLine } from './campaigns.js';

export type { HallHours };

/** What a page shows before its first request: inlined into the HTML. */
export interface FirstView {
  readonly locale: string;
  readonly locales: readonly { readonly locale: string; readonly name: string }[];
  readonly library: string;
  readonly today: string;
  readonly hours: readonly NamedHallHours[];
  readonly topics: readonly TopicJson[];
  readonly classic: ClassicJson;
  /** Those that run. */
  readonly campaigns: readonly CampaignLine[];
}

export interface NamedHallHours extends HallHours {
  readonly name: string;
  /** Whether it is open at this very moment. */
  readonly now: 'open' | 'closed' | 'unannounced';
  /** The same as a sentence in the reader's language. */
  readonly text: string;
}

export interface TopicJson {
  readonly topic: string;
  readonly heat: number;
  readonly authors: number;
  readonly since: string;
  readonly state: 'published' | 'held';
  /** A sentence in the reader's language. */
  readonly why: string;
}

export interface ClassicJson {
  readonly date: string;
  readonly title: string;
  readonly author: string;
  readonly dynasty: string;
  readonly text: string;
  readonly help: string;
  /** Which festival or solar term chose it, as a sentence; empty when none did. */
  readonly why: string;
}
