/** What the audit log holds, in groups as administrators look for it. */
export const auditActions = {
  accounts: [
    'staff-added',
    'staff-returned',
    'staff-role',
    'staff-invited',
    'staff-dismissed',
    'staff-factor-reset',
  ],
  'sign-in': [
    ...(['signed-in', 'factor-asked', 'sign-in-failed', 'signed-out', 'sessions-ended'] as const),
    ...(['password-set', 'factor-on', 'factor-off', 'recovery-codes-made'] as const),
    ...(['passkey-added', 'passkey-removed'] as const),
  ],
  tokens: ['token-made', 'token-revoked'],
  moderation: [
    'space-policy',
    'raid-proposed',
    'raid-started',
    'raid-lifted',
    'queue-made',
    'queue-changed',
    'queue-withdrawn',
    'filter-shared',
    'filter-changed',
    'filter-withdrawn',
    'rule-made',
    'rule-changed',
    'rule-withdrawn',
  ],
  campaigns: ['campaign-started', 'campaign-ended'],
  data: [
    ...(['imported', 'exported', 'rules-exported', 'backed-up', 'restored'] as const),
    ...(['person-exported', 'person-erased'] as const),
  ],
  settings: ['setting-changed'],
} as const;

export type AuditGroup = keyof typeof auditActions;
export type AuditAction = (typeof auditActions)[AuditGroup][number];

/** By which way a colleague comes in. */
export const signInWays = ['link', 'password', 'oidc', 'passkey'] as const;
export type SignInWay = (typeof signInWays)[number];

export const auditGroups = Object.keys(auditActions) as readonly AuditGroup[];
