import { UserError } from '../../core/errors.js';
import { createLineParts } from '../../core/line-parts.js';

/** What each part of a typed campaign may be called. */
const names = {
  slug: ['slug', '代号'],
  tag: ['tag', '话题'],
  title: ['title', '标题'],
  text: ['text', '说明'],
  en_title: ['en_title', '英文标题'],
  en_text: ['en_text', '英文说明'],
  host: ['host', '主办'],
  rules: ['rules', '要求'],
  en_rules: ['en_rules', '英文要求'],
  from: ['from', '开始'],
  until: ['until', '截止'],
} as const;

export type CampaignPart = keyof typeof names;
export const campaignParts = Object.keys(names) as readonly CampaignPart[];

const readParts = createLineParts(names);

const verbs: Readonly<Record<string, CampaignVerb>> = {
  ...{ list: 'list', start: 'start', end: 'end' },
  ...{ 查看: 'list', 发起: 'start', 结束: 'end' },
};
export type CampaignVerb = 'list' | 'start' | 'end';

/** What a typed line wants: `start slug:reading-2026 tag:…`, or `end reading-2026`. */
export interface CampaignLine {
  readonly verb: CampaignVerb;
  readonly parts: Readonly<Partial<Record<CampaignPart, string>>>;
}

/** @throws UserError `campaign-form` */
export function readCampaignLine(line: string): CampaignLine {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(line) ?? [];
  const verb = verbs[word.toLowerCase()];
  if (verb === undefined) throw new UserError('campaign-form');
  if (rest === '') return { verb, parts: {} };
  const parts = readParts(rest);
  if (parts !== null) return { verb, parts: Object.fromEntries(parts) };
  // Which one is to end needs no more than its name.
  if (verb === 'end' && !/\s/.test(rest.trim())) return { verb, parts: { slug: rest.trim() } };
  throw new UserError('campaign-form');
}
