import { fileURLToPath } from 'node:url';
import { loadFacts } from '../../src/library/facts.js';

/** The sample library's own facts. */
export const sampleFile = fileURLToPath(new URL('../../prisma/seed/library.yaml', import.meta.url));
export const facts = await loadFacts(sampleFile);
