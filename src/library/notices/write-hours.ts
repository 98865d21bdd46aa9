import type { Span } from '../facts.js';
import type { DayRange } from './overlap.js';

/** Hours as the facts file writes them. */
export function writeHours(span: Span): string {
  return span ? `${span.open}-${span.close}` : 'closed';
}

/** Days as the facts file writes them. */
export function writeDays({ from, to }: DayRange): string {
  return from === to ? from : `${from}..${to}`;
}
