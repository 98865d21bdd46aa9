import { isInName } from './capitals.js';
import { isBanter, isLaughing, isQuoted, isReported, isSaidOfNobody } from './quotes.js';
import { isTalkedAbout, isWarning } from './talk.js';
import type { WatchedWord } from './words.js';

type Span = readonly [number, number];

/** Inside the marks of a title (《白痴》) a word is most likely a book's. */
const TITLE_SHARE = 0.3;
/** A longer title with the word in it (《人渣的本愿》), a subject, a question about a trade. */
const TALKED_SHARE = 0.1;
/** `the word "retard"`: who speaks about a word does not say it, and never must a machine act on it. */
const QUOTED_SHARE = 0.3;
/** What is only shown to a moderator is for no other to look at. */
const REPORTED_SHARE = 0.1;

/** Where a machine must not act on it alone: a person looks. */
const LOOKED_AT_SHARE = 0.8;

/** Less where a trade may be warned of, a word is a part of a name, or somebody laughs. */
function mayAct(text: string, span: Span, kind: WatchedWord['kind']): number {
  const isUnsure =
    kind === 'spam' ? isWarning(text, span) : isInName(text, span) || isLaughing(text);
  return isUnsure ? LOOKED_AT_SHARE : 1;
}

/** How much of its weight a watched word keeps for what stands around it; `span` is of the raw text. */
export function shareOf(text: string, span: Span, kind: WatchedWord['kind']): number {
  if (isReported(text, span)) return REPORTED_SHARE;
  if (isTalkedAbout(text, span, kind)) return TALKED_SHARE;
  if (isBanter(text, span)) return QUOTED_SHARE;
  return isQuoted(text, span) || isSaidOfNobody(text, span)
    ? QUOTED_SHARE
    : mayAct(text, span, kind);
}

/** A title that is nothing but the word may be a way to say it. */
export function titleShare(text: string, [start, end]: Span): number {
  const isAlone = /[《〈]$/.test(text.slice(0, start)) && /^[》〉]/.test(text.slice(end));
  return isAlone ? TITLE_SHARE : TALKED_SHARE;
}
