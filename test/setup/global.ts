import { templateFolder } from './template.js';

/** Runs once before all test files: the database that they copy. */
export async function setup(): Promise<void> {
  await templateFolder();
}
