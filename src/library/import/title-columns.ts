/** Columns by every name they may have (lower case), and what they are. */
const columns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ id: 'id', isbn: 'isbn', isbn13: 'isbn13', isbn10: 'isbn10', title: 'title', year: 'year' },
    ...{ author: 'authors', authors: 'authors', subject: 'subjects', subjects: 'subjects' },
    ...{ lang: 'lang', language: 'lang', language_code: 'lang', kind: 'kind', lcsh: 'subjects' },
    ...{ publication_year: 'year', original_publication_year: 'year', original_title: 'altTitles' },
    ...{ callnumber: 'callNumber', callNumber: 'callNumber', call_number: 'callNumber' },
    ...{
      holdings: 'holdings',
      alttitles: 'altTitles',
      altTitles: 'altTitles',
      audience: 'audience',
      summary: 'summary',
      sample: 'sample',
    },
    ...{
      题名: 'title',
      书名: 'title',
      正题名: 'title',
      责任者: 'authors',
      作者: 'authors',
      著者: 'authors',
    },
    ...{ 出版年: 'year', 主题词: 'subjects', 主题: 'subjects', 语种: 'lang', 索书号: 'callNumber' },
    ...{ 馆藏地: 'holdings', 摘要: 'summary', 内容简介: 'summary' },
  }),
);

/** What a column of a table means, by its name in any case; undefined when nothing is known of it. */
export function meaningOf(column: string): string | undefined {
  return columns.get(column) ?? columns.get(column.trim().toLowerCase());
}
