import type { Say } from '../words/languages.js';
import type { Answer } from './client.js';

type Failed = Extract<Answer<unknown>, { ok: false }>;

/** What to tell a person about a failed request: the service's own sentence where it sent one. */
export function problemText(say: Say, failed: Failed): string {
  return failed.problem.error?.message || say('pages-out-of-reach');
}
