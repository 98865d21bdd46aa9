import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

/** What every request carries through the web room. */
export interface WebEnv {
  readonly Bindings: {
    /** The socket behind the request; absent when `fetch` is called without a server. */
    readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } };
  };
  readonly Variables: {
    /** The language to answer in. */
    locale: string;
    /** Stands in the log and in the answer of an error that is ours. */
    reference: string;
  };
}

export type WebApp = OpenAPIHono<WebEnv>;
export type WebContext = Context<WebEnv>;
