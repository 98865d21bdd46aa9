/** What the audit log holds, in groups as administrators look for it. */
export const auditActions = {
  accounts: ['staff-added', 'staff-returned', 'staff-role', 'staff-invited', 'staff-dismissed'],
  'sign-in': ['signed-in', 'sign-in-failed', 'signed-out', 'sessions-ended'],
  tokens: ['token-made', 'token-revoked'],
  moderation: [
    'space-policy',
    'raid-proposed',
    'raid-started',
    'raid-lifted',
    'queue-made',
    'queue-changed',
    'queue-withdrawn',
    'rule-made',
    'rule-changed',
    'rule-withdrawn',
  ],
  data: ['imported', 'exported', 'backed-up', 'restored', 'person-exported', 'person-erased'],
  settings: ['setting-changed'],
} as const;

export type AuditGroup = keyof typeof auditActions;
export type AuditAction = (typeof auditActions)[AuditGroup][number];

export const auditGroups = Object.keys(auditActions) as readonly AuditGroup[];
