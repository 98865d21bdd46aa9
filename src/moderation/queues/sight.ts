/** What of the queue someone sees: cases of these spaces and languages, in any of the parts. */
export interface Sight {
  readonly parts: readonly SightPart[];
}

/** Spaces and languages together; none named means all. */
export interface SightPart {
  readonly spaces: readonly string[];
  readonly languages: readonly string[];
}

/** Where a case belongs. */
export interface CasePlace {
  readonly space: string;
  readonly language: string;
}

/** Whether a case is in sight; null sees everything. */
export function sees(sight: Sight | null, { space, language }: CasePlace): boolean {
  if (sight === null) return true;
  return sight.parts.some(
    ({ spaces, languages }) => named(spaces, space) && named(languages, language),
  );
}

/** Whether anything of a space is in sight. */
export function seesSpace(sight: Sight | null, space: string): boolean {
  return sight === null || sight.parts.some(({ spaces }) => named(spaces, space));
}

function named(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.includes(name);
}
