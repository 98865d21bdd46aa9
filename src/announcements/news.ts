/** What others should know at once; it carries no content, who hears it reads the database. */
export type News =
  | {
      readonly kind: 'announcement';
      readonly id: string;
      readonly state: string;
      readonly version: number;
      readonly by: string;
    }
  /** A space received something. */
  | { readonly kind: 'room'; readonly space: string };

export type Tell = (news: News) => Promise<void>;
