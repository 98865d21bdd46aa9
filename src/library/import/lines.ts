/** Longer than any record about a title; UTF-16 units. */
export const MAX_RECORD = 1_000_000;

/** Lines without their ends; of an endless one only the beginning is kept. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = chunk.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield (rest + line).replace(/\r$/, '');
      rest = '';
    }
    if (rest.length < MAX_RECORD) rest += last;
  }
  if (rest !== '') yield rest;
}
