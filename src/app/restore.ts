import type { CliContext } from '../cli/context.js';
import type { Config } from '../config.js';
import { systemClock } from '../core/clock.js';
import { AwayError, UserError } from '../core/errors.js';
import { translated } from '../storage/away.js';
import { restoreBackup } from '../storage/backup/restore-backup.js';
import { secretFingerprint } from '../storage/secret.js';

/** `restore` for the command line: it opens no service, and is refused while one runs. */
export function openRestore(config: Config): CliContext['restore'] {
  const { dataDir, databaseUrl, secret } = config;
  return async (file, progress) => {
    try {
      const fingerprint = await secretFingerprint({ dataDir, given: secret });
      const at = systemClock.now();
      return await restoreBackup({ file, dataDir, databaseUrl, fingerprint, at, progress });
    } catch (error) {
      const isOurs = error instanceof UserError || error instanceof AwayError;
      throw isOurs ? error : translated(error);
    }
  };
}
