import { describe, expect, it } from 'vitest';
import { claimedRole } from '../../../../src/platforms/web/sign-in/claimed-role.js';

const of = { desk: 'moderator', news: 'editor', heads: 'lead', it: 'admin' } as const;

describe('a claim', () => {
  it.each([
    ['one value', { groups: 'desk' }, 'groups', 'moderator'],
    ['the greatest of several', { groups: ['desk', 'heads', 'news'] }, 'groups', 'lead'],
    ['none that is known', { groups: ['readers', 'constructor'] }, 'groups', null],
    ['no text', { groups: [1, { desk: true }, null] }, 'groups', null],
    ['nothing', {}, 'groups', null],
    ['no claims at all', undefined, 'groups', null],
    ['an inner one', { realm_access: { roles: ['it'] } }, 'realm_access.roles', 'admin'],
    [
      'an address with points',
      { 'https://a.example/groups': ['news'] },
      'https://a.example/groups',
      'editor',
    ],
    ['what only looks inward', { realm_access: 'roles' }, 'realm_access.roles', null],
    ['what every object has', {}, 'constructor.name', null],
  ])('with %s', (_name, claims, claim, role) => {
    expect(claimedRole(claims, { claim, of })).toBe(role);
  });
});
