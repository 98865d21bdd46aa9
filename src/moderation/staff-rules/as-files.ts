import type { TextFile } from '../../core/text-file.js';
import { contentOf } from './draft.js';
import { isLike } from './keep-rule.js';
import { asJsonLines, asPlainList, MAX_FOLDER_FILE, readLists } from './list-file.js';
import type { StaffRule } from './rule.js';

/** Every rule as a file of its own that reads back as it is: a plain list where that holds all of it. */
export function asFiles(rules: readonly StaffRule[]): readonly TextFile[] {
  const taken = new Set<string>();
  return rules.map((rule) => {
    const [name, plain] = [freeName(rule.name, taken), asPlainList(rule)];
    return readsBack(plain, rule)
      ? { name: `${name}.txt`, text: plain }
      : { name: `${name}.jsonl`, text: asJsonLines([rule]) };
  });
}

/** A note of several lines, or a pattern with a line end in it, fits into no plain list. */
function readsBack(text: string, rule: StaffRule): boolean {
  const { lists, problems } = readLists(text, 'list.txt', MAX_FOLDER_FILE);
  const [list] = lists;
  if (!list || problems.length > 0) return false;
  return list.name === rule.name && list.kind === rule.kind && isLike(rule, contentOf(list));
}

/** Letters and digits of the name, each once whatever the capitals: no file system minds. */
function freeName(name: string, taken: Set<string>): string {
  const bare = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const plain = bare.replace(/^-|-$/g, '') || 'list';
  let free = plain;
  for (let count = 2; taken.has(free); count++) free = `${plain}-${count}`;
  taken.add(free);
  return free;
}
