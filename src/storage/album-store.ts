import type { Albums } from '../platforms/ports.js';
import type { PrismaClient } from './generated/client.js';
import type { Keys } from './keys.js';
import { textHash } from './seal.js';

/** As many as a platform takes away together with one of them. */
const MOST_OTHERS = 99;

/** Which messages came together: ids of messages, and a hash of what joins them. */
export function createAlbumStore(prisma: PrismaClient, keys: Keys): Albums {
  const othersOf = async (space: string, message: string, album: string) => {
    const rows = await prisma.albumPart.findMany({
      where: { space, album, NOT: { message } },
      orderBy: { message: 'asc' },
      take: MOST_OTHERS,
    });
    return rows.map((row) => row.message);
  };
  return {
    async add({ space, message, album: name }, at) {
      const album = textHash(keys.texts, `album ${space} ${name}`);
      const data = { space, message, album, at };
      await prisma.albumPart.createMany({ data, skipDuplicates: true });
      return othersOf(space, message, album);
    },
    async others(space, message) {
      const part = await prisma.albumPart.findUnique({
        where: { space_message: { space, message } },
      });
      return part ? othersOf(space, message, part.album) : [];
    },
    async purge(before) {
      const { count } = await prisma.albumPart.deleteMany({ where: { at: { lt: before } } });
      return count;
    },
  };
}
