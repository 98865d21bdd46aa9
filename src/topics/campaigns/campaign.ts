import { z } from 'zod';
import type { Campaign, CampaignText, CampaignTexts } from './ports.js';

/** Lower-case letters, digits and hyphens, 3 to 50. */
export const slugForm = /^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/;

/** Limits in characters, as UTF-16 units. */
export const campaignLimits = { title: 80, text: 2_000, rules: 1_000, host: 80 } as const;

const text: z.ZodType<CampaignText> = z.object({
  title: z.string().trim().min(1).max(campaignLimits.title),
  text: z.string().trim().min(1).max(campaignLimits.text),
  rules: z.string().trim().max(campaignLimits.rules).exactOptional(),
});

/** A campaign's texts, as they are given and as they are kept. */
export const campaignTexts: z.ZodType<CampaignTexts> = z
  .record(z.string(), text)
  .refine((texts) => Object.keys(texts).length > 0);

export type CampaignState = 'ahead' | 'running' | 'over';

/** Where a campaign stands at an instant. */
export function campaignState(
  { startsAt, endsAt }: Pick<Campaign, 'startsAt' | 'endsAt'>,
  at: Date,
): CampaignState {
  if (at >= endsAt) return 'over';
  return at >= startsAt ? 'running' : 'ahead';
}

/** What a campaign says in a language; in the one it has when it has no other. */
export function textIn({ texts }: Pick<Campaign, 'texts'>, locale: string): CampaignText {
  const [any] = Object.values(texts);
  const said = texts[locale] ?? texts['zh-CN'] ?? any;
  if (!said) throw new Error('a campaign without a text');
  return said;
}
