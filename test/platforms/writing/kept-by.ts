/**
 * How much a signal holds on to: listeners, and signals that follow it. Node tells of the latter
 * nowhere but in the collections behind the signal's own symbols.
 */
export function keptBy(signal: AbortSignal): number {
  return Object.getOwnPropertySymbols(signal)
    .map((symbol) => Reflect.get(signal, symbol) as { readonly size?: number } | undefined)
    .reduce((sum, one) => sum + (one?.size ?? 0), 0);
}
