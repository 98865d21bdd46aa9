import type { Suggestion } from '../platforms/door.js';

/** A field that takes several things, while somebody types into it. */
export interface Listed {
  readonly typed: string;
  /** What parts them. */
  readonly separator: RegExp;
  /** What a part before the last one is, as it is shown and as it is sent; absent: as it was typed. */
  readonly known?: (part: string) => Suggestion | undefined;
}

/** No platform takes a longer value: cut short it would be another one. */
const MAX_VALUE = 100;

/** Completes the last part of a list, and keeps what stands before it. */
export async function completeLast(
  { typed, separator, known }: Listed,
  complete: (last: string) => readonly Suggestion[] | Promise<readonly Suggestion[]>,
): Promise<readonly Suggestion[]> {
  const parts = typed.split(separator).map((part) => part.trim());
  const last = parts.pop() ?? '';
  const before = parts
    .filter((part) => part !== '')
    .map((part) => known?.(part) ?? { name: part, value: part });
  const found = await complete(last);
  if (before.length === 0) return found;
  const [sign = ','] = separator.exec(typed) ?? [];
  const values = new Set(before.map(({ value }) => value));
  return found
    .filter(({ value }) => !values.has(value))
    .map((one) => joined([...before, one], sign))
    .filter(({ value }) => value.length <= MAX_VALUE);
}

/** With the sign that was typed; where that leaves too little room to show, as it is sent. */
function joined(all: readonly Suggestion[], sign: string): Suggestion {
  const value = all.map((one) => one.value).join(sign);
  const name = all.map((one) => one.name).join(/[,;]/.test(sign) ? `${sign} ` : sign);
  return { name: name.length <= MAX_VALUE ? name : value, value };
}
