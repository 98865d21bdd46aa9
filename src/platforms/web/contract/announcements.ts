/** What editors publish, and how far it has come. */

export interface AnnouncementJson {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly author: { readonly id: string; readonly name: string };
  readonly approver: { readonly id: string; readonly name: string } | null;
  readonly audience: {
    readonly roles: readonly string[];
    readonly platforms?: readonly string[];
    readonly languages?: readonly string[];
  };
  readonly variants: Readonly<Record<string, { readonly text: string }>>;
  readonly sendAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** How many deliveries are in each state. */
  readonly progress: Readonly<Record<string, number>>;
}
