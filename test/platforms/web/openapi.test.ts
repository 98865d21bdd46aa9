import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openWebHouse, type WebHouse } from './web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterAll(() => house.close());

/** The routes of the contract, as they are written there. */
const contract = [
  'POST /api/chat',
  'POST /api/feedback',
  'GET /api/hours',
  'GET /api/titles',
  'GET /api/topics',
  'GET /api/campaigns/{slug}',
  'POST /api/campaigns/{slug}/stories',
  'DELETE /api/campaigns/{slug}/stories/{id}',
  'GET /api/classic',
  'GET /api/first-view',
  'GET /pictures/classic.png',
  'GET /pictures/hours-week.png',
  'GET /api/room',
  'POST /api/room',
  'POST /api/room/{id}/report',
  'GET /api/room/live',
  'POST /api/comments',
  'GET /api/comments/{externalId}',
  'DELETE /api/comments/{externalId}',
  'POST /api/staff/sign-in',
  'POST /api/staff/sign-in/password',
  'POST /api/staff/sign-in/factor',
  'GET /api/staff/sign-in/ways',
  'POST /api/staff/sign-in/passkey',
  'POST /api/staff/sign-in/passkey/options',
  'GET /api/staff/me/passkeys',
  'POST /api/staff/me/passkeys',
  'POST /api/staff/me/passkeys/options',
  'POST /api/staff/me/passkeys/{id}/remove',
  'POST /api/staff/sign-in/oidc',
  'GET /api/staff/sign-in/callback/oidc',
  'POST /api/staff/sign-out',
  'GET /api/staff',
  'POST /api/staff',
  ...['invite', 'role', 'dismiss', 'sign-out', 'reset-factor'].map(
    (step) => `POST /api/staff/{id}/${step}`,
  ),
  'GET /api/staff/me/password',
  'POST /api/staff/me/password',
  'GET /api/staff/me/factor',
  ...['start', 'confirm', 'off', 'codes'].map((step) => `POST /api/staff/me/factor/${step}`),
  'GET /api/staff/me/sessions',
  'POST /api/staff/me/sessions/end-others',
  'POST /api/staff/me/sessions/{id}/end',
  'GET /api/staff/me/tokens',
  'GET /api/alerts',
  'GET /api/alerts/due',
  'PUT /api/alerts',
  'GET /api/agreement',
  'GET /api/agreement/disagreements',
  'PUT /api/agreement/share',
  'GET /api/reviews/next',
  'POST /api/reviews/{id}',
  'GET /api/statistics',
  'GET /api/statistics/export',
  'POST /api/staff/me/tokens',
  'POST /api/staff/me/tokens/{id}/revoke',
  'GET /api/house',
  'GET /api/audit',
  'GET /api/audit/export',
  'GET /api/staff/me',
  'POST /api/staff/link-code',
  'GET /api/live',
  'GET /api/notices',
  'POST /api/notices',
  'POST /api/notices/preview',
  'POST /api/notices/{id}/withdraw',
  'GET /api/cases',
  'GET /api/cases/export',
  'GET /api/cases/{id}',
  'GET /api/cases/snooze-times',
  'POST /api/cases/next',
  'POST /api/cases/bulk',
  ...['claim', 'release', 'handover', 'hold', 'snooze', 'decide', 'escalate', 'note', 'undo'].map(
    (step) => `POST /api/cases/{id}/${step}`,
  ),
  'GET /api/spaces',
  'PUT /api/spaces/{id}',
  'GET /api/appeals/{token}',
  'POST /api/appeals/{token}',
  'GET /api/announcements',
  ...['GET', 'POST'].map((method) => `${method} /api/rules`),
  ...['GET', 'PUT', 'DELETE'].map((method) => `${method} /api/rules/{id}`),
  'POST /api/rules/try',
  'POST /api/rules/{id}/backtest',
  'GET /api/rules/{id}/hits',
  'GET /api/raids',
  'GET /api/queues',
  'POST /api/queues',
  'PUT /api/queues/{id}',
  'POST /api/queues/{id}/withdraw',
  'GET /api/filters',
  'POST /api/filters',
  'PUT /api/filters/{id}',
  'POST /api/filters/{id}/withdraw',
  'POST /api/spaces/{id}/raid',
  'POST /api/spaces/{id}/raid/lift',
  'GET /api/rules/{id}/undo',
  'POST /api/rules/{id}/undo',
  'GET /api/rules/export',
  'GET /api/rules/figures',
  'POST /api/rules/import',
  'GET /api/lists',
  'POST /api/lists',
  'PUT /api/lists/{id}',
  'DELETE /api/lists/{id}',
  'POST /api/announcements',
  'GET /api/announcements/{id}',
  'GET /api/announcements/{id}/report',
  'GET /api/announcements/{id}/progress',
  ...['submit', 'approve', 'reject', 'schedule', 'edit', 'pause', 'resume', 'cancel'].map(
    (step) => `POST /api/announcements/{id}/${step}`,
  ),
  'GET /api/handovers',
  'GET /api/handovers/{id}',
  'GET /api/handovers/{id}/transcript',
  ...['take', 'release', 'close', 'messages'].map((step) => `POST /api/handovers/{id}/${step}`),
  'GET /api/talk/{key}',
  'GET /api/talk/{key}/live',
  'GET /api/talk/{key}/transcript',
  ...['messages', 'end', 'reopen'].map((step) => `POST /api/talk/{key}/${step}`),
  'GET /api/faq',
  'POST /api/faq',
  'PUT /api/faq/{topic}',
  'POST /api/faq/{topic}/withdraw',
  'POST /api/faq/try',
  'GET /api/unanswered',
  'POST /api/unanswered/{id}/dismiss',
  'GET /api/feedback',
  'GET /api/privacy/export/{token}',
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
];

interface Described {
  readonly paths: Record<string, Record<string, { summary: string; responses: object }>>;
}

async function document(lang: string): Promise<Described> {
  return json<Described>(house.get(`/api/openapi.json?lang=${lang}`));
}

it('describes every route of the contract and no other', async () => {
  const { paths } = await document('en');
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual([...contract].sort());
});

it('describes only what is there', async () => {
  for (const line of contract) {
    const [method = '', path = ''] = line.split(' ');
    const address = path.replace(/\{\w+\}/g, '0190d2a0-0000-7000-8000-000000000000');
    // No route takes it, also where others share an address.
    const init = { method: 'PATCH', headers: { 'content-type': 'application/json' } };
    const response = await house.web.fetch(new Request(`http://library.test${address}`, init));
    expect([404, 405], line).toContain(response.status);
    expect(response.headers.get('allow'), line).toContain(method);
  }
});

it('is taken from the schemas that check the input', async () => {
  const text = JSON.stringify(await document('en'));
  expect(text).toContain('"conversation":{"type":"string","pattern"');
  expect(text).toContain('"enum":["keep","remove","warn","mute","kick","ban"]');
});

it('speaks both languages', async () => {
  const chinese = await document('zh-CN');
  expect(chinese.paths['/api/chat']?.post?.summary).toMatch(/咨询台/);
});

it('has a page for people, without any script', async () => {
  const response = await house.get('/api/docs?lang=zh-CN');
  const page = await response.text();
  expect(page).not.toContain('<script');
  expect(page).toContain('问津接口');
  for (const line of contract) expect(page).toContain(`<code>${line.split(' ')[1]}</code>`);
});
