import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Where a public file lies in the folder a bench was given, however deep: `-- DATA_DIR` may name the
 * whole collection or the folder of one subject. Throws a sentence when there is none.
 */
export async function dataFile(folder: string, name: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const found = files.sort().find((file) => path.basename(file) === name);
  if (found === undefined) throw new Error(`There is no ${name} in ${folder} or a folder of it.`);
  return path.join(folder, found);
}
