import type { SignalJson } from '../../../platforms/web/contract/cases.js';

/** A stretch of text under the same signals. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Indices of the signals that cover it. */
  readonly signals: readonly number[];
  /** Indices of the signals that end with it: there the number is put. */
  readonly ends: readonly number[];
}

/** Cuts a text at every edge of a span, so that overlapping signals can all be shown. */
export function piecesOf(text: string, signals: readonly Pick<SignalJson, 'span'>[]): Piece[] {
  const edges = new Set([0, text.length]);
  const spans = signals.map(({ span }) => [clamp(span[0], text), clamp(span[1], text)] as const);
  for (const [from, to] of spans) edges.add(from).add(to);
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const covering = (test: (span: readonly [number, number]) => boolean) =>
      spans.flatMap((span, signal) => (test(span) ? [signal] : []));
    return {
      start,
      text: text.slice(start, end),
      signals: covering(([from, to]) => from <= start && end <= to),
      ends: covering(([from, to]) => from < to && to === end),
    };
  });
}

function clamp(at: number, text: string): number {
  return Math.min(Math.max(at, 0), text.length);
}
