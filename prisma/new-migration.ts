import { makeMigration } from './make-migration.js';

/** `npm run migration -- NAME`: writes what has changed in schema.prisma as the next migration. */
const [name = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('a name is wanted: small letters, digits, _');
const file = await makeMigration(name, new Date());
console.log(file ?? 'The schema has not changed.');
