import type { ReadingList, ReadingListStore, StoredReadingList } from '../library/ports.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import type { ReadingListModel } from './generated/models/ReadingList.js';
import { plainJson } from './json.js';
import { isDuplicate, type Tx, transaction } from './transaction.js';

type Row = ReadingListModel & { readonly items: readonly { readonly titleId: string }[] };

const items = { items: { orderBy: { position: 'asc' }, select: { titleId: true } } } as const;

/** Staff picks and reading lists with their titles. */
export function createReadingListStore(prisma: PrismaClient): ReadingListStore {
  return {
    async list() {
      const order = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
      const rows = await prisma.readingList.findMany({ include: items, orderBy: order });
      return rows.map(toList);
    },
    async add(list, at) {
      try {
        return await prisma.$transaction(async (tx) => {
          const data = { id: list.id, ...fieldsOf(list), createdAt: at, updatedAt: at };
          await tx.readingList.create({ data });
          await putItems(tx, list);
          return { ...list, version: 1 };
        });
      } catch (error) {
        if (isDuplicate(error)) return null;
        throw error;
      }
    },
    change: (list, version, at) =>
      transaction(prisma, async (tx) => {
        const { count } = await tx.readingList.updateMany({
          where: { id: list.id, version },
          data: { ...fieldsOf(list), version: version + 1, updatedAt: at },
        });
        if (count === 0) return null;
        await tx.readingListItem.deleteMany({ where: { listId: list.id } });
        await putItems(tx, list);
        return { ...list, version: version + 1 };
      }),
    async remove(id) {
      const { count } = await prisma.readingList.deleteMany({ where: { id } });
      return count > 0;
    },
  };
}

function fieldsOf({ kind, name, note, subjects, moods, ageFrom, ageTo }: ReadingList) {
  return {
    ...{ kind, ageFrom, ageTo, subjects: [...subjects], moods: [...moods] },
    name: plainJson(name),
    note: note === null ? Prisma.DbNull : plainJson(note),
  };
}

async function putItems(tx: Tx, { id, titles }: ReadingList): Promise<void> {
  const data = titles.map((titleId, position) => ({ listId: id, titleId, position }));
  await tx.readingListItem.createMany({ data });
}

function toList({
  items: rows,
  createdAt: _made,
  updatedAt: _changed,
  ...row
}: Row): StoredReadingList {
  return {
    ...row,
    kind: row.kind === 'picks' ? 'picks' : 'list',
    name: texts(row.name) ?? {},
    note: texts(row.note),
    titles: rows.map(({ titleId }) => titleId),
  };
}

function texts(json: unknown): Readonly<Record<string, string>> | null {
  if (typeof json !== 'object' || json === null) return null;
  return Object.fromEntries(Object.entries(json).map(([locale, text]) => [locale, String(text)]));
}
