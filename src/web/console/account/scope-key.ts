/** The sentence that says what a scope allows: `cases:read` is `console-scope-cases-read`. */
export function scopeKey(scope: string): string {
  return `console-scope-${scope.replace(':', '-')}`;
}
