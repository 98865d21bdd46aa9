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
  const rooms: Logger[] = [];
  const log = pino(
    {
      level,
      onChild: (room) => void rooms.push(room),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[kept secret]' },
    },
    destination({ dest: 2, sync: true }),
  );
  roomsOf.set(log, rooms);
  return log;
}

const roomsOf = new WeakMap<Logger, Logger[]>();

/** Makes a log of `createLog` and those of all its rooms say more or less. */
export function setLogLevel(log: Logger, level: string): void {
  for (const one of [log, ...(roomsOf.get(log) ?? [])]) one.level = level;
}
