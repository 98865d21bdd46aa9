import { z } from 'zod';

/** An address of one of these protocols. */
export const url = (protocol: RegExp) => z.url({ protocol });

/** Words apart by commas; `none` is the empty list. */
export const list = z.string().transform((text) => words(text));

function words(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '' && part !== 'none');
}
