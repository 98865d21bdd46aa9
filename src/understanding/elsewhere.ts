import { masks, type ReadSentence } from './sentence.js';

/** Places that are open at hours of their own. */
const chinese =
  /银行|超市|商场|商店|便利店|医院|邮局|药店|药房|餐馆|饭店|饭馆|火锅|星巴克|麦当劳|肯德基|海底捞|电影院|影院|剧院|博物院|博物馆|美术馆|科技馆|体育馆|游泳馆|健身房|故宫|长城|天安门|颐和园|天坛|圆明园|动物园|植物园|公园|派出所|车管所|税务局|政务大厅|民政局|营业厅|幼儿园|菜市场|理发店|书店|迪士尼|环球影城|售楼处|加油站/u;
const english =
  /\b(?:banks?(?! holiday)|supermarkets?|post office|museum|zoo|hospital|pharmacy|cinema|theatre|mall|gym|tesco|starbucks|mcdonald'?s|kfc|ikea|walmart|costco|disneyland|forbidden city|great wall|summer palace|temple of heaven|stadium|swimming pool|bookshop|bookstore|barber|petrol station|embassy|consulate)\b/u;
const ours =
  /图书馆|本馆|馆里|馆内|你们|咱们|贵馆|[南北]区|\b(?:library|libraries|you|your|hall|building|wing|area|room)\b/u;

/** "is the Forbidden City open", "what time does Tesco close": a name that does the opening. */
const opener = new RegExp(
  `\\b(?:is|are|does|do|will|when|time) (?:the |your local )?${masks.name}.{0,12}\\b(?:open|close|shut)`,
  'u',
);

/** Whether the hours that are asked for are those of another place. */
export function isElsewhere({ text, masked, halls }: ReadSentence): boolean {
  if (halls.ids.length > 0 || ours.test(text)) return false;
  return chinese.test(text) || english.test(text) || opener.test(masked);
}
