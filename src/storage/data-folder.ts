import { UserError } from '../core/errors.js';

const codes: Readonly<Record<string, string>> = {
  EACCES: 'data-folder-not-writable',
  EPERM: 'data-folder-not-writable',
  EROFS: 'data-folder-not-writable',
  ENOSPC: 'data-folder-full',
  EDQUOT: 'data-folder-full',
  '53100': 'data-folder-full', // PostgreSQL's own
  ENOTDIR: 'data-folder-not-a-folder',
  EEXIST: 'data-folder-not-a-folder',
  ENOENT: 'data-folder-missing',
};

/** What the embedded database's file system calls them (the numbers of WASI's `errno`). */
const wasiCodes: Readonly<Record<number, string>> = {
  2: 'EACCES',
  20: 'EEXIST',
  51: 'ENOSPC',
  54: 'ENOTDIR',
  63: 'EPERM',
  69: 'EROFS',
};

/** What a file error in the data folder means for a person; unknown errors come back as they are. */
export function folderError(error: unknown, dataDir: string): unknown {
  const code = codes[errorCode(error) ?? ''];
  return code === undefined ? error : new UserError(code, { path: dataDir });
}

/** The code of an error (`ENOSPC`, `ECONNREFUSED`, `53100`), when it or its cause has one. */
export function errorCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const { code, originalCode, errno, name, cause, meta, driverAdapterError } = fieldsOf(error);
  if (typeof originalCode === 'string') return originalCode;
  const inner = [cause, meta, driverAdapterError].map((part) => errorCode(part, depth + 1));
  const innermost = inner.find((found) => found !== undefined);
  if (innermost !== undefined) return innermost;
  if (typeof code === 'string') return code;
  return name === 'ErrnoError' && typeof errno === 'number' ? wasiCodes[errno] : undefined;
}

function fieldsOf(error: object): Partial<Record<string, unknown>> {
  const names = ['code', 'originalCode', 'errno', 'name', 'cause', 'meta', 'driverAdapterError'];
  return Object.fromEntries(names.map((name) => [name, Reflect.get(error, name)]));
}
