/**
 * How better-auth's passkeys are used here. A key that does not ask who holds it (a finger, a face, a PIN)
 * is something that may be lost and nothing more: it is not enough by itself.
 */
export function passkeyOptions(origin: string) {
  return {
    origin,
    rpID: new URL(origin).hostname,
    rpName: 'Wenjin',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: async ({ verification }: { verification: Registered }) =>
        expectAsked(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: async ({ verification }: { verification: Authenticated }) =>
        expectAsked(verification.authenticationInfo.userVerified),
    },
  } as const;
}

interface Registered {
  readonly registrationInfo?: { readonly userVerified: boolean } | undefined;
}

interface Authenticated {
  readonly authenticationInfo: { readonly userVerified: boolean };
}

function expectAsked(isAsked: boolean | undefined): void {
  if (!isAsked) throw new Error('the key did not ask who holds it');
}
