import type { ClassicJson } from '../../../platforms/web/contract/pages.js';
import { useWords } from '../../words/words.js';

/** What a leaf holds: characters in a column, and columns beside the title's. */
const COLUMN_LENGTH = 12;
const MOST_COLUMNS = 7;

/** A text a day. Short Chinese ones stand in columns between red rules, as in an old edition. */
export function Classic({ classic }: { readonly classic: ClassicJson }) {
  const { say } = useWords();
  const lines = classic.text.split('\n').filter((line) => line.trim() !== '');
  const isVertical = standsInColumns(lines);
  return (
    <section className="classic" aria-labelledby="classic-label">
      <h2 id="classic-label">{say('pages-classic-title')}</h2>
      {classic.why && <p className="classic-why">{classic.why}</p>}
      <figure className="classic-leaf" data-vertical={isVertical} lang={langOf(classic)}>
        <figcaption>
          <cite>{classic.title}</cite>
          <span className="classic-author">
            {classic.dynasty ? say('pages-classic-author', pick(classic)) : classic.author}
          </span>
        </figcaption>
        <div className="classic-text">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a poem may repeat a line, and never moves one.
            <p key={index}>{isVertical ? withUprightQuotes(line) : line}</p>
          ))}
        </div>
      </figure>
      <div className="classic-foot">
        <a href="/pictures/classic.png" target="_blank" rel="noreferrer">
          {say('pages-classic-picture')}
        </a>
        {classic.help && <p className="help-line">{classic.help}</p>}
      </div>
    </section>
  );
}

function pick({ author, dynasty }: ClassicJson) {
  return { author, dynasty };
}

function langOf(classic: ClassicJson): string {
  return isChinese(classic.text) ? 'zh' : 'en';
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** In columns, Chinese quotation marks are corner brackets. */
function withUprightQuotes(line: string): string {
  const upright: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
  return line.replace(/[“”‘’]/g, (mark) => upright[mark] ?? mark);
}

function standsInColumns(lines: readonly string[]): boolean {
  const columns = lines.map((line) => Math.ceil(line.length / COLUMN_LENGTH));
  return lines.every(isChinese) && columns.reduce((sum, some) => sum + some, 0) <= MOST_COLUMNS;
}
