import type { ButtonStore, LongButton } from '../platforms/writing/ports.js';
import type { PrismaClient } from './generated/client.js';
import { deriveKey, type Keys } from './keys.js';
import { seal, textHash, unseal } from './seal.js';

/** What long buttons ask. Only who has the button can find it, and read it. */
export function createButtonStore(prisma: PrismaClient, keys: Keys): ButtonStore {
  return {
    async keep(buttons, until) {
      const data = buttons.map((button) => ({ ...sealed(keys, button), expiresAt: until }));
      await prisma.keptButton.createMany({ data });
    },
    async find(reference, at) {
      const id = idOf(keys, reference);
      const row = await prisma.keptButton.findFirst({ where: { id, expiresAt: { gt: at } } });
      return row ? unseal(keyOf(keys, reference), row.cipher, id).toString('utf8') : null;
    },
    purge: (at, most) => prisma.$executeRaw`
      DELETE FROM kept_button
      WHERE expires_at <= ${at} OR id IN (
        SELECT id FROM kept_button ORDER BY expires_at DESC OFFSET ${most})`,
  };
}

function sealed(keys: Keys, { reference, words }: LongButton) {
  const id = idOf(keys, reference);
  return { id, cipher: seal(keyOf(keys, reference), Buffer.from(words, 'utf8'), id) };
}

function idOf(keys: Keys, reference: string): string {
  return textHash(keys.texts, `button ${reference}`);
}

/** Made from what the button carries: the service keeps it nowhere. */
function keyOf(keys: Keys, reference: string): Buffer {
  return deriveKey(keys.wrap, `button ${reference}`);
}
