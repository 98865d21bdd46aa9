import { AwayError, UserError } from '../core/errors.js';
import { errorCode } from './data-folder.js';

/** Prisma's codes and the systems' for a database that cannot be reached or does not answer. */
const away = new Set([
  'P1001', // cannot be reached
  'P1002', // reached, timed out
  'P1008', // operation timed out
  'P1017', // closed the connection
  'P2024', // no free connection in time
  'P2028', // a transaction could not start or went away
  'P2037', // too many connections
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  '53100', // the disk is full: nothing can be stored until there is room
  '53300', // too many connections
  '57P01', // shut down by an administrator
  '57P02', // crashed
  '57P03', // starting up or shutting down
  '08000',
  '08003',
  '08006', // connection failures
]);

const messages =
  /timeout exceeded when trying to connect|connection terminated|query read timeout|server closed the connection|PGlite is clos|cannot use a pool after calling end/i;

const kinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);

/** What a storage error means outside this room: `AwayError('database')`, or itself. */
export function translated(error: unknown): unknown {
  return error instanceof AwayError || !isAway(error)
    ? error
    : new AwayError('database', { cause: error });
}

/**
 * The same object, whose methods throw `AwayError('database')` when the database cannot be
 * reached. The one place where connection errors are translated.
 */
export function guarded<T extends object>(store: T): T {
  return new Proxy(store, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, args);
        return result instanceof Promise ? result.catch(rethrow) : result;
      };
    },
  });
}

function rethrow(error: unknown): never {
  throw translated(error);
}

/** Whether an error, or one that caused it, says that the database is away. */
function isAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const { code, errorCode, originalCode, kind, message, cause, meta, driverAdapterError } =
    fieldsOf(error);
  if ([code, errorCode, originalCode].some((name) => typeof name === 'string' && away.has(name))) {
    return true;
  }
  if (typeof kind === 'string' && kinds.has(kind)) return true;
  if (typeof message === 'string' && messages.test(message)) return true;
  return [cause, meta, driverAdapterError].some((inner) => isAway(inner, depth + 1));
}

function fieldsOf(error: object): Partial<Record<string, unknown>> {
  const names = ['code', 'errorCode', 'originalCode', 'kind', 'message', 'cause', 'meta'];
  return Object.fromEntries(
    [...names, 'driverAdapterError'].map((name) => [name, Reflect.get(error, name)]),
  );
}

/** PostgreSQL's codes for a wrong password, account or database, and for missing rights. */
const refusals = ['28000', '28P01', '3D000', '42501'];

/** What a database that does not let us in means for a person; null: the error is another one. */
export function refusal(error: unknown): UserError | null {
  return refusals.includes(errorCode(error) ?? '') ? new UserError('database-refused') : null;
}
