import type { StaffRule } from '../moderation/staff-rules/rule.js';
import { guarded } from './away.js';
import { errorCode } from './data-folder.js';
import { openPostgres } from './database.js';
import { PrismaClient } from './generated/client.js';
import { createStaffRuleStore } from './staff-rule-store.js';

/** PostgreSQL's code for a table that is not there: no service has been started on this database. */
const NO_TABLE = '42P01';

/**
 * Staff's live and shadow rules, read and nothing else: for commands that need no more of the
 * database. None where the database is empty.
 * @throws AwayError when it does not answer
 */
export async function readActiveRules(databaseUrl: string): Promise<readonly StaffRule[]> {
  const database = openPostgres(databaseUrl);
  const prisma = new PrismaClient({ adapter: database.adapter });
  try {
    return await guarded(createStaffRuleStore(prisma)).active();
  } catch (error) {
    if (errorCode(error) === NO_TABLE || isMissingTable(error)) return [];
    throw error;
  } finally {
    await prisma.$disconnect();
    await database.close();
  }
}

/** Prisma's own code for the same. */
function isMissingTable(error: unknown): boolean {
  return errorCode(error) === 'P2021';
}
