import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnoseSignOn } from '../../src/app/doctor-sign-on.js';
import { type Provider, startProvider } from '../platforms/web/sign-in/provider.js';

let provider: Provider;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.stop());

const say = (key: string) => key;
const settings = (
  issuer: string,
  publicUrl: string | undefined = 'https://ask.library.example',
) => ({
  oidc: { issuer, clientId: 'wenjin', clientSecret: 'x', name: undefined, roles: null },
  publicUrl,
});

describe('the doctor, of a single sign-on', () => {
  it('says nothing where there is none', async () => {
    const none = { oidc: null, publicUrl: undefined };
    expect(await diagnoseSignOn(none, say)).toEqual({ lines: [], healthy: true });
  });

  it('says that it works, or which setting is missing', async () => {
    const { issuer } = provider;
    expect(await diagnoseSignOn(settings(issuer), say)).toEqual({
      ...{ lines: ['doctor-oidc-works'], healthy: true },
    });
    const bare = { ...settings(issuer), publicUrl: undefined };
    expect(await diagnoseSignOn(bare, say)).toEqual({
      ...{ lines: ['doctor-oidc-works', 'doctor-oidc-address'], healthy: false },
    });
  });

  it('says that it is away, or another', async () => {
    const gone = await startProvider();
    await gone.stop();
    expect((await diagnoseSignOn(settings(gone.issuer), say)).lines).toEqual(['doctor-oidc-away']);
    const byAddress = provider.issuer.replace('localhost', '127.0.0.1');
    const other = createServer((_request, answer) => answer.end('<p>A page</p>')).listen(0);
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    for (const issuer of [byAddress, `http://127.0.0.1:${port}`]) {
      const found = await diagnoseSignOn(settings(issuer), say);
      expect(found, issuer).toEqual({ lines: ['doctor-oidc-other'], healthy: false });
    }
    other.close();
  });
});
