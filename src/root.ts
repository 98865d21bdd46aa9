import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: above `src/` while developing, above `dist/` when built. */
export const root = findRoot(path.dirname(fileURLToPath(import.meta.url)));

function findRoot(from: string): string {
  const above = path.dirname(from);
  if (existsSync(path.join(from, 'package.json')) || above === from) return from;
  return findRoot(above);
}
