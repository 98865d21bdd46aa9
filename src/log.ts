import { destination, type Logger, pino } from 'pino';

export type { Logger };

/** Names under which a secret could slip into a log line. */
const secrets = [
  'token',
  'secret',
  'password',
  'authorization',
  'cookie',
  'databaseUrl',
  'redisUrl',
];

/**
 * The service's log: JSON lines on stderr (stdout is for results), one child a room. What people
 * write, search or read is never handed to it.
 */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[kept secret]' },
    },
    destination({ dest: 2, sync: true }),
  );
}
