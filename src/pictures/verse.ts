/** Longer columns would not fit the card. */
const MAX_COLUMN = 12;
/** More columns would not, either. */
const MAX_COLUMNS = 10;

/** Marks at which a verse ends; set vertically, it is read without them. */
const ends = /[，。！？；：、,.!?;:\s]+/;
const quotes = /[“”‘’「」『』《》（）()]/g;

/**
 * The columns of a text set vertically, from right to left, one verse or clause each; null when it
 * is too long for that and is better set in lines.
 */
export function columnsOf(text: string): readonly string[] | null {
  const clauses = text
    .replace(quotes, '')
    .split(ends)
    .filter((clause) => clause !== '');
  const fits = clauses.length <= MAX_COLUMNS && clauses.every((one) => lengthOf(one) <= MAX_COLUMN);
  return fits && clauses.length > 0 ? clauses : null;
}

function lengthOf(text: string): number {
  return [...text].length;
}
