import { betterAuth } from 'better-auth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

forEachDatabase('the tables of sign-in', (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  function authOf() {
    return betterAuth({
      baseURL: 'http://localhost',
      secret: 'a secret of at least thirty-two characters',
      database: database.storage.auth,
      emailAndPassword: { enabled: true },
      user: {
        additionalFields: {
          role: { type: 'string', input: false },
          locale: { type: 'string', required: false },
          dismissedAt: { type: 'date', required: false, input: false },
          signedInAt: { type: 'date', required: false, input: false },
        },
      },
      telemetry: { enabled: false },
    });
  }

  it('carry a colleague from sign-up to session to sign-out', async () => {
    const auth = authOf();
    const email = 'zhou@example.org';
    const body = { email, password: 'correct horse battery', name: '周' };
    const signedUp = await auth.api.signUpEmail({ body });
    const member = await database.storage.staff.byEmail(email);
    expect(member).toMatchObject({ id: signedUp.user.id, name: '周', role: 'moderator' });
    const { headers } = await auth.api.signInEmail({ body, returnHeaders: true });
    const cookie = headers.get('set-cookie') ?? '';
    const request = { headers: new Headers({ cookie: cookie.split(';')[0] ?? '' }) };
    const session = await auth.api.getSession(request);
    expect(session?.user).toMatchObject({ email, role: 'moderator', dismissedAt: null });
    await auth.api.signOut(request);
    expect(await auth.api.getSession(request)).toBeNull();
  });

  it('know colleagues that were added from elsewhere, and keep one-time values', async () => {
    const auth = authOf();
    const added = await database.storage.staff.put({
      ...{ email: 'wang@example.org', role: 'lead', at: noon },
    });
    const context = await auth.$context;
    const found = await context.internalAdapter.findUserByEmail('wang@example.org');
    expect(found?.user.id).toBe(added.id);
    const expiresAt = new Date(Date.now() + 60_000);
    const value = { identifier: 'link', value: added.id, expiresAt };
    await context.internalAdapter.createVerificationValue(value);
    const kept = await context.internalAdapter.findVerificationValue('link');
    expect(kept).toMatchObject({ value: added.id, expiresAt });
    await context.internalAdapter.deleteUser(added.id);
    expect(await database.storage.staff.byId(added.id)).toBeNull();
  });

  it('change with their line in the log and the sign-ins they end, or not at all', async () => {
    const { staff, authChanges, audit, signIns } = database.storage;
    const { id } = await staff.put({ email: 'zhao@example.org', role: 'editor', at: noon });
    const until = later(3_600).toISOString();
    for (const session of ['kept', 'other']) {
      await database.sql(`
        INSERT INTO staff_session (id, token, expires_at, updated_at, user_id)
        VALUES ('${session}', 'token-${session}', '${until}', now(), '${id}')`);
    }
    const acting = { by: id, origin: null, at: noon, subject: id };
    const change = (fails: boolean) =>
      authChanges.together(async (change) => {
        const { internalAdapter } = await betterAuth({
          ...{ baseURL: 'http://localhost', database: change.auth, telemetry: { enabled: false } },
          secret: 'a secret of at least thirty-two characters',
        }).$context;
        await internalAdapter.updateUser(id, { name: '赵' });
        await change.record({ ...acting, action: 'password-set' });
        const ended = await change.endOthers(id, { id: 'kept', way: 'link', at: noon });
        if (fails) throw new Error('the power went');
        return ended;
      });
    const lines = async () => (await audit.page({ subject: id }, { limit: 9 })).entries.length;
    await expect(change(true)).rejects.toThrow('the power went');
    expect(await lines()).toBe(0);
    expect((await staff.byId(id))?.name).toBe('zhao');
    expect(await signIns.of(id, noon)).toHaveLength(2);
    expect(await change(false)).toBe(1);
    expect(await lines()).toBe(1);
    expect((await staff.byId(id))?.name).toBe('赵');
    expect(await signIns.of(id, noon)).toMatchObject([{ id: 'kept', way: 'link', at: noon }]);
  });
});
