import { UserError } from '../../core/errors.js';

/** Names by which people call the encodings that no TextDecoder knows. */
const libraryEncodings: ReadonlyMap<string, Encoding> = new Map([
  ['marc8', 'marc-8'],
  ['ansel', 'marc-8'],
  ['iso5426', 'iso-5426'],
]);

/** `marc-8`, `iso-5426`, or any name in the WHATWG Encoding Standard, such as `gb18030`. */
export type Encoding = string;

/**
 * The encoding that a person named, by its canonical name.
 * @throws UserError `unknown-encoding`
 */
export function encodingOf(name: string): Encoding {
  const old = libraryEncodings.get(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  if (old) return old;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw new UserError('unknown-encoding', { encoding: name.slice(0, 40) });
  }
}

/** Whether only MARC comes in it. */
export function isLibraryEncoding(encoding: Encoding): boolean {
  return [...libraryEncodings.values()].includes(encoding);
}
