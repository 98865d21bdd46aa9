import type { Page } from 'playwright-core';
import {
  type Asked,
  type SoftwareKey,
  softwareKey,
} from '../platforms/web/sign-in/software-key.js';

/**
 * Gives a page a device with a passkey. The Chromium that comes with npm has no authenticator, not even a
 * virtual one (it ends when it is asked for a key), so the browser's two functions are answered from here.
 */
export async function giveDevice(page: Page, origin: string): Promise<void> {
  const key: SoftwareKey = softwareKey({ origin });
  await page.exposeFunction('deviceCreates', (asked: Asked) => key.create(asked));
  await page.exposeFunction('deviceShows', (asked: Asked) => key.get(asked));
  await page.addInitScript(`
    const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')),
      (letter) => letter.charCodeAt(0)).buffer;
    const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const credential = ({ id, rawId, type, response }) => ({
      id, type, rawId: bytes(rawId), authenticatorAttachment: 'platform',
      getClientExtensionResults: () => ({}),
      response: {
        ...Object.fromEntries(Object.entries(response)
          .filter(([, value]) => typeof value === 'string')
          .map(([name, value]) => [name, bytes(value)])),
        getTransports: () => response.transports ?? [],
      },
    });
    const asked = ({ publicKey: { challenge, rp, rpId } }) => ({ challenge: text(challenge), rp, rpId });
    navigator.credentials.create = async (wish) => credential(await deviceCreates(asked(wish)));
    navigator.credentials.get = async (wish) => credential(await deviceShows(asked(wish)));
  `);
}
