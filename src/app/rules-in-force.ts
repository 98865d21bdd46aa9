import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';
import {
  ruleKinds,
  ruleModes,
  type StaffRule,
  wordCategories,
} from '../moderation/staff-rules/rule.js';
import { readActiveRules } from '../storage/active-rules.js';

const instant = z.iso.datetime().transform((text) => new Date(text));
const kept: z.ZodType<StaffRule> = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ruleKinds),
  category: z.enum(wordCategories).nullable(),
  weight: z.number(),
  note: z.string(),
  entries: z.array(z.string()),
  mode: z.enum(ruleModes),
  version: z.int(),
  author: z.string(),
  createdAt: instant,
  updatedAt: instant,
  withdrawnAt: instant.nullable(),
});

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'rules-in-force.jsonl');
}

/**
 * Leaves staff's rules where commands that run in a process of their own find them: the embedded
 * database belongs to the service alone. The file is whole at any time.
 */
export async function leaveSnapshot(dataDir: string, rules: readonly StaffRule[]): Promise<void> {
  const draft = `${fileIn(dataDir)}.${randomUUID()}`;
  const lines = rules.map((rule) => `${JSON.stringify(rule)}\n`);
  await writeFile(draft, lines.join(''), { mode: 0o600 });
  await rename(draft, fileIn(dataDir));
}

/**
 * Staff's rules as they are in force: from PostgreSQL, or else from the file that the service left.
 * None where there is neither, such as before the first start.
 * @throws AwayError when PostgreSQL does not answer
 */
export async function rulesInForce({
  dataDir,
  databaseUrl,
}: Config): Promise<readonly StaffRule[]> {
  if (databaseUrl !== undefined) return readActiveRules(databaseUrl);
  const text = await readFile(fileIn(dataDir), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => kept.parse(JSON.parse(line)));
}
