/** Errors that come before a request is written: nothing can have arrived. */
const beforeLeaving = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Whether a failed request provably never left this machine, however deep its cause lies. */
export function neverLeft(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && beforeLeaving.has(String(error.code))) return true;
  if ('cause' in error && neverLeft(error.cause)) return true;
  return 'error' in error && neverLeft(error.error);
}
