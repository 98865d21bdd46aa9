import { isWanted } from './record.js';

const opening = '<datafield';
const closing = '</datafield>';
const tag = /\stag\s*=\s*(?:"(\d{3})"|'(\d{3})')/;

/**
 * A record without the data fields that no title is made from: most of what a parser would read, and
 * twice as quick to parse without it. Cut is only what is plainly one whole field; at the first thing
 * that is not, the rest stays as it stands, for the parser to judge. Every character is looked at a
 * fixed number of times, whatever the record holds.
 */
export function withoutUnwanted(xml: string): string {
  // In a comment or in CDATA a tag is no tag.
  if (xml.includes('<!')) return xml;
  let kept = '';
  let from = 0;
  let start = xml.indexOf(opening);
  while (start !== -1) {
    const head = xml.indexOf('>', start);
    const end = head === -1 ? -1 : xml.indexOf(closing, head);
    const next = xml.indexOf(opening, start + opening.length);
    if (end === -1 || (next !== -1 && next < end)) break;
    if (xml.charAt(head - 1) !== '/' && !wants(xml.slice(start, head))) {
      kept += xml.slice(from, start);
      from = end + closing.length;
    }
    start = next;
  }
  return kept + xml.slice(from);
}

/** Only a tag of three figures says for sure that nothing is made from it. */
function wants(head: string): boolean {
  const found = tag.exec(head);
  const said = found?.[1] ?? found?.[2];
  return said === undefined || isWanted(said);
}
