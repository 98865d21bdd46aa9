import { z } from 'zod';
import type { Clock } from '../core/clock.js';
import { UserError } from '../core/errors.js';
import type { Campaign, CampaignStep, CampaignStore } from '../topics/campaigns/ports.js';
import { addAuditEntry } from './audit-entry.js';
import { countCampaign } from './campaign-counts.js';
import type { PrismaClient, Campaign as Row } from './generated/client.js';
import { plainJson } from './json.js';
import { type Tx, transaction } from './transaction.js';

const texts = z.record(
  z.string(),
  z.object({ title: z.string(), text: z.string(), rules: z.string().exactOptional() }),
);

/** Any number, the same in every process: who starts or ends a campaign waits for it. */
const CAMPAIGN_LOCK = 7_205_028;

/** Topics that the library hosts. */
export function createCampaignStore(prisma: PrismaClient, clock: Clock): CampaignStore {
  return {
    async list() {
      const rows = await prisma.campaign.findMany({
        orderBy: [{ startsAt: 'desc' }, { slug: 'asc' }],
      });
      return rows.map(toCampaign);
    },
    async get(slug) {
      const row = await prisma.campaign.findUnique({ where: { slug } });
      return row && toCampaign(row);
    },
    add: (campaign, step) => transaction(prisma, (tx) => add(tx, campaign, step)),
    end: (slug, step) => transaction(prisma, (tx) => end(tx, slug, step)),
    counts: (campaign) => countCampaign(prisma, campaign, clock.now()),
  };
}

async function add(
  tx: Tx,
  campaign: Parameters<CampaignStore['add']>[0],
  step: CampaignStep,
): ReturnType<CampaignStore['add']> {
  await lock(tx);
  const { slug } = campaign;
  const isRepeated = await isDone(tx, slug, step.key);
  const known = await tx.campaign.findUnique({ where: { slug } });
  if (known)
    return isRepeated ? { kind: 'repeated', campaign: toCampaign(known) } : { kind: 'taken' };
  const { texts: said, ...same } = campaign;
  const { by: author, at, key } = step;
  const times = { createdAt: at, updatedAt: at };
  const row = await tx.campaign.create({
    data: { ...same, ...times, author, key, texts: plainJson(said) },
  });
  await note(tx, toCampaign(row), { step, action: 'campaign-started' });
  return { kind: 'added', campaign: toCampaign(row) };
}

async function end(tx: Tx, slug: string, step: CampaignStep): Promise<Campaign | null> {
  await lock(tx);
  const row = await tx.campaign.findUnique({ where: { slug } });
  if (row === null) return null;
  if (row.endsAt <= step.at || (await isDone(tx, slug, step.key))) return toCampaign(row);
  // One that never began lasts no time at all.
  const never = row.startsAt > step.at && { startsAt: step.at };
  const change = { ...never, endsAt: step.at, version: row.version + 1, updatedAt: step.at };
  const ended = toCampaign(await tx.campaign.update({ where: { slug }, data: change }));
  await note(tx, ended, { step, action: 'campaign-ended' });
  return ended;
}

async function lock(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CAMPAIGN_LOCK}::bigint)`;
}

/** Whether this key has changed this campaign before. */
async function isDone(tx: Tx, slug: string, key: string): Promise<boolean> {
  const entry = await tx.auditEntry.findUnique({ where: { key } });
  if (entry && entry.subject !== slug) throw new UserError('key-used-elsewhere');
  return entry !== null;
}

function note(
  tx: Tx,
  { slug, tag, startsAt, endsAt }: Campaign,
  done: { readonly step: CampaignStep; readonly action: 'campaign-started' | 'campaign-ended' },
): Promise<void> {
  const { by, at, key } = done.step;
  const after = { tag, from: startsAt.toISOString(), until: endsAt.toISOString() };
  return addAuditEntry(tx, {
    ...{ by, at, key, origin: null, action: done.action, subject: slug, after },
  });
}

function toCampaign(row: Row): Campaign {
  const { slug, tag, term, host, startsAt, endsAt, consentVersion, author, version } = row;
  const said = { texts: texts.parse(row.texts), host };
  return { slug, tag, term, ...said, startsAt, endsAt, consentVersion, author, version };
}
