/** The word of a list that a stored text is; the database's checks see to it that it is one. */
export function oneOf<const T extends string>(words: readonly T[], text: string): T {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new Error(`the database holds the unknown word ${text}`);
  return word;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of a row at all: what cannot is simply not found. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}
