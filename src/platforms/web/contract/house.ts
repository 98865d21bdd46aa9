/**
 * `GET /api/house`: the settings in force, for administrators to look at. Never a secret, never an
 * address or a login behind which one is.
 */
export interface HouseJson {
  /** Where readers find the house; null: only on the machine itself. */
  readonly publicUrl: string | null;
  /** The language where nobody chose one. */
  readonly locale: string;
  readonly timezone: string;
  /** What the process that was asked does. */
  readonly roles: string[];
  readonly doors: {
    readonly discord: boolean;
    /** Whether Telegram brings messages or is asked for them. */
    readonly telegram: 'off' | 'asks' | 'webhook';
    /** What the single sign-on is called; null: there is none. */
    readonly singleSignOn: string | null;
    /** Sites that may show the front desk on their own pages. */
    readonly embedOrigins: string[];
  };
  readonly keeping: {
    readonly database: 'postgres' | 'embedded';
    /** Days after which the text of a comment goes, unless its case still needs it. */
    readonly commentDays: number;
    /** The same of talks with a librarian. */
    readonly conversationDays: number;
    /** Null: the service takes none by itself. */
    readonly backup: { readonly everyHours: number; readonly keep: number } | null;
  };
  readonly catalogue: 'own' | 'sru' | 'koha';
  /** Questions an address may ask in a minute; 0: as many as it likes. */
  readonly chatLimit: number;
  /** Minutes after which a reader who waits for a person hears that nobody has come. */
  readonly lateMinutes: number;
  /** Whether several processes tell each other what happened. */
  readonly shared: boolean;
  /** Whether figures for a monitor are given out, to who has the token. */
  readonly metrics: boolean;
}
