/** What every refusal looks like. */

export interface ErrorJson {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly fields?: readonly { readonly field: string; readonly message: string }[];
    readonly reference?: string;
  };
  /** With 409: who came first. */
  readonly winner?: { readonly who: string; readonly what: string; readonly at: string };
  /** With 409 `text_changed`. */
  readonly before?: string;
  readonly after?: string;
}
