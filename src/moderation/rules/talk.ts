import { capitalsAround, isInName, isNamedInPassing, quotedTitle, type Span } from './capitals.js';
import type { WatchedWord } from './words.js';

/**
 * Whether a watched word stands in talk about books or about the thing itself, attacking nobody: in a
 * title (`The Bastard of Istanbul by Elif Shafak`), a subject (`whores in Victorian novels`), a question
 * (`裸聊诈骗怎么防范`). `span` is of the raw text.
 */
export function isTalkedAbout(text: string, span: Span, kind: WatchedWord['kind']): boolean {
  if (/[\u3400-\u9fff]/.test(text.slice(...span))) return isHanSubject(text, span, kind);
  if (kind === 'spam') return isTrade(text, span);
  return !isAddressed(text, span) && (isTitled(text, span) || isSubject(text, span));
}

/**
 * The same for a phrase, which says something of somebody: only a title, or in Chinese the thing itself.
 * Whoever says what women cannot do attacks them, in talk about novels as well.
 */
export function isNamed(text: string, span: Span, kind: WatchedWord['kind']): boolean {
  if (/[\u3400-\u9fff]/.test(text.slice(...span))) return isHanSubject(text, span, kind);
  if (kind === 'spam') return isTrade(text, span);
  return !isAddressed(text, span) && isTitled(text, span);
}

// Who asks for a book about a trade offers nothing.
const aboutTrade =
  /\b(?:about|law|laws|poverty|addiction|history of|study|studies|research|policy|statistics|essay on|article on|warn(?:ing)?|avoid|victims?|scams?|regulat\w+)\b/i;
const englishOffer =
  /\d{3}|[$€£%]|https?:|www\.|t\.me|\b(?:click|dm|whatsapp|telegram|order|apply|contact|guarantee\w*|cheap\w*|discount|bonus|deliver\w*|inbox|instant\w*|join|sign up|our|best|today|win|earn)\b/i;

function isTrade(text: string, [start, end]: Span): boolean {
  const around = `${text.slice(0, start)} | ${text.slice(end)}`;
  const isAsked = aboutTrade.test(around) && (aboutBooks.test(around) || /\?\s*$/.test(text));
  return isAsked && !englishOffer.test(around);
}

const warnings =
  /举报|被骗|受骗|骗局|敲诈|诈骗|案例|讲座|踢一下|\b(?:scams?|debts?|advice|report(?:ed|ing)?|fraud|victims?)\b/i;

/** Whether what stands around the name of a trade may be a warning of it: not for a machine to act on. */
export function isWarning(text: string, [start, end]: Span): boolean {
  return warnings.test(`${text.slice(0, start)} | ${text.slice(end)}`);
}

/** Whether somebody has that name (`Phuc Tran`, `Professor Fuks`), and nobody is called so. */
export function isSomebody(text: string, span: Span): boolean {
  const before = text.slice(0, span[0]);
  const isCalled = judging.test(before) || /\b(?:you|u|ya|your|ur) $/i.test(before);
  if (isNamedInPassing(text, span) && !isCalled) return true;
  return isInName(text, span) && !isAddressed(text, span);
}

// What one says to a librarian about a book.
const aboutBooks =
  /\bby (?:the )?[A-Z]|\b(?:books?|novels?|authors?|wrote|written|editions?|cop(?:y|ies)|shel(?:f|ves)|shelved|loan|borrow|reserve|hold|waiting list|audio|e-?book|paperback|hardback|large print|memoir|thriller|stor(?:y|ies)|poems?|poetry|films?|movie|series|volumes?|translat\w+|section|stacks?|catalogue|where can i find|looking for|do you have|have you got|lecture|seminar|book club|thesis|essays?|dictionary|due|returned|misfiled|script|chapter|self-help|available|in stock|call number|shelf mark|isbn|titles?|names?|surname|mrs?|ms|stock|on order|is (?:that|it) in|humou?r|fiction|manga|comics?|graphic|my pick|recommend(?:ed)?|screenplay|biography|read(?:ing|s)?|re-?read|audiobooks?|wait ?list|binged?|finished|season|episodes?)\b/i;
// What one studies, breeds or cooks, however it is called.
const aboutSubjects =
  /\b(?:lectures?|thes[ei]s|dissertation|etymology|the (?:word|term|idiom|phrase|name)|history of|in history|dictionary|recipes?|breed(?:s|ing|er)?|kennel|pupp(?:y|ies)|litters?|gestation|vet(?:erinary)?|idiom|slang|documentary|drama|linguistics?|medieval|victorian|elizabethan|shakespeare\w*|novels|nursery rhymes?|stud(?:y|ies) of)\b/i;

/** The word is part of a name in capitals that goes on beyond it, in talk about books. */
function isTitled(text: string, span: Span): boolean {
  const quoted = quotedTitle(text, span);
  if (quoted) return aboutBooks.test(`${text.slice(0, quoted[0])} | ${text.slice(quoted[1])}`);
  const around = capitalsAround(text, span);
  if (around === null) return false;
  const [start, end] = around;
  // `Looking for The ...`: the first word has a capital as well, and is none of the title's.
  const opening = start === 0 ? (/^\S+ (?:for|to|of|in|my|the|a|an) /.exec(text)?.[0] ?? '') : '';
  return aboutBooks.test(`${text.slice(0, start)}${opening} | ${text.slice(end)}`);
}

function isSubject(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    !judging.test(before) && aboutSubjects.test(`${text.slice(0, start)} | ${text.slice(end)}`)
  );
}

// `is a`, `what a`, `that stupid`: whoever is meant is called so.
const judging =
  /(?:\b(?:is|are|was|were|be|such|what|that|this|these|those|some|bloody|fucking|stupid|dumb|complete|total|absolute|utter|fat|ugly|lying|dirty|filthy|little|old|damn)|['’](?:s|re|m))\s+(?:an?\s+|the\s+)?$/i;

const requests = /\b(?:do|could|can|would|will|have|did|if|thank) you\b/gi;
const address = /\b(?:you|your|yours|yourself|ur|u|ya|yall|librarians?|staff|guards?)\b/i;

function isAddressed(text: string, [start, end]: Span): boolean {
  return address.test(`${text.slice(0, start)} | ${text.slice(end)}`.replace(requests, ' '));
}

const hanSubject =
  /^[^，。！？；,!?;\s]{0,4}(?:来历|来源|词源|本义|意思|含义|用法|说法|叫法|一词|个词|[二两三]个?字|做法|怎么炖|药膳|食谱|现象|文化|词典|语言学|康复|病因|防治)|^是[^，。！？]{0,6}(?:叫法|说法|称呼|意思)|^是[^，。！？]{0,16}(?:的(?:一[部本]|代表作|小说|剧本|诗集)|[写译]的)/;
/** Somebody asks or says what a work is called. */
const hanWork = /[书片剧歌篇曲]名|(?:独幕剧|话剧|绘本|纪录片|动画片)(?:叫|《)?$/u;
const hanTrade =
  /^[^，。！？；,!?;\s]{0,6}(?:法律|后果|危害|案例|案件|骗局|陷阱|套路|诈骗|罪|违法|犯法|怎么防|防范|预防|怎么判|现象|治理|研究|被骗|受害|纪录片|心理学|历史|新闻|伦理|合法|立法|判例|业史|民族志|产业链|黑产|乱象|内幕|调查|行情|这?(?:价格|价|报价)?(?:算[低高贵]|合不?合理))/;
const hanWatch =
  /(?:防|警惕|打击|治理|研究|举报|揭露|防范|谨防|反|远离|拒绝|识破)[^，。！？；,!?;\s]{0,4}$/;
const offer = /\d{4}|[加➕+扣联私]|微|薇|[vV]|找我|包过|稳|秒|电话|热线|专业|低价|优惠/;

function isHanSubject(text: string, [start, end]: Span, kind: WatchedWord['kind']): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (kind === 'spam') {
    const asks = hanTrade.test(after) || hanWatch.test(before);
    return asks && !offer.test(before + after);
  }
  const isSubject =
    hanSubject.test(after) || hanWork.test(before) || /[书片剧歌篇曲]名/.test(after);
  return isSubject && !/[你您妳]/.test(before + after.replace(/你们?(?:馆|有|收)/g, ''));
}
