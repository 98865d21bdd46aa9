import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from '@simplewebauthn/browser';
import type { PasskeyQuestionJson } from '../../../platforms/web/contract/own-account.js';

/** What the authenticator answers; null when nothing was shown, for whatever reason. */
export async function showPasskey({
  options,
}: PasskeyQuestionJson): Promise<AuthenticationResponseJSON | null> {
  // The server's words are the browser's own.
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return startAuthentication({ optionsJSON }).catch(() => null);
}
