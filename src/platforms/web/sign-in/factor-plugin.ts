import { randomInt } from 'node:crypto';

/** So long a second factor is waited for. */
export const FACTOR_SECONDS = 10 * 60;
const CODES = 10;
const HALF = 5;
/** Without those that look like others. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The paths of better-auth at whose end somebody is in. */
const ways = new Set(['/sign-in/email', '/magic-link/verify', '/callback/:id']);

/** How better-auth's second factor is used here. */
export function factorOptions(baseURL: string) {
  return {
    // Stands in the app above the code; a colon would end it.
    issuer: `Wenjin ${new URL(baseURL).hostname}`.replaceAll(':', '.'),
    // Whoever has no password is asked for a code alone.
    allowPasswordless: true,
    twoFactorCookieMaxAge: FACTOR_SECONDS,
    backupCodeOptions: {
      storeBackupCodes: 'encrypted',
      customBackupCodesGenerate: () => Array.from({ length: CODES }, recoveryCode),
    },
  } as const;
}

interface Plugin {
  readonly hooks: { readonly after: { matcher(context: { path?: string }): boolean }[] };
}

/** By itself better-auth asks only after a password: here it asks by whichever way somebody came. */
export function askedAlways<P extends Plugin>(plugin: P): P {
  for (const hook of plugin.hooks.after) hook.matcher = ({ path }) => ways.has(path ?? '');
  return plugin;
}

/** A recovery code as it was told, however it is typed: small letters, one hyphen in the middle. */
export function asRecoveryCode(typed: string): string {
  const plain = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return `${plain.slice(0, HALF)}-${plain.slice(HALF)}`;
}

/** Whether what was typed is a code of an app, and not a recovery code. */
export function isAppCode(typed: string): boolean {
  return /^\d{6}$/.test(digitsOf(typed));
}

/** A code of an app without the gap that some apps show. */
export function digitsOf(typed: string): string {
  return typed.replaceAll(/\s/g, '');
}

function recoveryCode(): string {
  const half = () =>
    Array.from({ length: HALF }, () => letters[randomInt(letters.length)]).join('');
  return `${half()}-${half()}`;
}
