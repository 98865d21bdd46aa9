import { OAuth2Server } from 'oauth2-mock-server';

/** A running OpenID Connect provider at which everybody is who the test says. */
export interface Provider {
  readonly issuer: string;
  /** What its ID tokens say from now on. */
  says(claims: Readonly<Record<string, unknown>>): void;
  stop(): Promise<void>;
}

export async function startProvider(): Promise<Provider> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  let claims: Readonly<Record<string, unknown>> = {};
  server.service.on('beforeTokenSigning', (token: { payload: object }) => {
    Object.assign(token.payload, claims);
  });
  const issuer = server.issuer.url ?? '';
  return {
    issuer,
    says(said) {
      claims = said;
    },
    stop: () => server.stop(),
  };
}
