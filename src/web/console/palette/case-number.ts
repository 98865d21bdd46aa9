const WHOLE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
/** The beginning or the end of a number, as somebody would read it out. */
const PART = /^#?([0-9a-f][0-9a-f-]{3,34})$/i;

/** The number of a case in what was typed: whole (also inside an address), a part of one, or none. */
export function caseNumberIn(
  typed: string,
): { readonly whole: string } | { readonly part: string } | null {
  const whole = WHOLE.exec(typed)?.[0];
  if (whole) return { whole: whole.toLowerCase() };
  const part = PART.exec(typed.trim())?.[1];
  return part ? { part: part.toLowerCase() } : null;
}

/** Whether a case's number begins or ends with a part. */
export function hasPart(id: string, part: string): boolean {
  return id.startsWith(part) || id.endsWith(part);
}
