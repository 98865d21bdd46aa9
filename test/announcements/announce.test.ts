import { describe, expect, it } from 'vitest';
import { announce } from '../../commands/announce.js';
import { createAnnouncementDesk } from '../../src/announcements/announcement-desk.js';
import { createCooldowns } from '../../src/core/cooldown.js';
import { createDispatch } from '../../src/core/dispatch.js';
import { loadI18n } from '../../src/core/i18n.js';
import type { PersonKey } from '../../src/core/person.js';
import type { Request } from '../../src/core/request.js';
import { memoryAnnouncements, memoryLedger } from '../fakes/announcements.js';

const i18n = await loadI18n(new URL('../../locales', import.meta.url).pathname, 'en');

function house() {
  const store = memoryAnnouncements();
  const announcements = createAnnouncementDesk({
    ...{ store, ledger: memoryLedger([], store) },
    ...{ names: async (id: string) => id, tell: async () => {} },
  });
  const dispatch = createDispatch({
    ...{ commands: [announce], services: { announcements }, i18n, cooldowns: createCooldowns() },
    log: { done: () => {}, failed: () => {} },
  });
  return { store, dispatch };
}

const editor = { person: 'p' as PersonKey, role: 'editor', staff: 'lin' } as const;

function asks(options: Request['options'], more: Partial<Request> = {}): Request {
  return {
    ...{ id: 'r1', command: 'announce', options, actor: editor, locale: 'en' },
    place: { platform: 'discord', space: 'discord:1', kind: 'private' },
    at: new Date('2026-11-24T04:00:00Z'),
    ...more,
  };
}

describe('announce', () => {
  it('stores a draft in both languages and says who approves it', async () => {
    const { store, dispatch } = house();
    const asked = asks({ text: '本周六闭馆。', en: 'Closed this Saturday.' });
    const { reply } = await dispatch(asked);
    expect(reply.text).toContain('other than you approves it');
    expect(reply.visibility).toBe('private');
    const [draft] = await store.list(1);
    expect(draft).toMatchObject({
      state: 'draft',
      author: 'lin',
      variants: { 'zh-CN': { text: '本周六闭馆。' }, en: { text: 'Closed this Saturday.' } },
    });
    expect(reply.fields).toEqual([{ name: 'Draft', value: draft?.id }]);
  });

  it('asks for the text when there is none', async () => {
    const { reply } = await house().dispatch(asks({}));
    expect(reply.text).toContain('What would you like to announce?');
    // Where there is no form it says how to write it.
    expect(reply.text).toContain('/announce We are closed this Saturday.');
  });

  it('opens a form where there are forms, and nowhere else', async () => {
    const { reply, refused } = await house().dispatch(asks({}, { forms: true }));
    expect(refused).toBe('asked');
    expect(reply.form).toMatchObject({
      ...{ command: 'announce', options: { step: 'preview' } },
      fields: [{ option: 'text' }, { option: 'en' }],
    });
    expect((await house().dispatch(asks({}))).reply.form).toBeUndefined();
    const nameless = { person: editor.person, role: 'editor' } as const;
    const outcome = await house().dispatch(asks({}, { forms: true, actor: nameless }));
    expect(outcome.refused).toBe('announcement-needs-account');
  });

  it('keeps nothing of a preview until that is asked for, and then once', async () => {
    const { store, dispatch } = house();
    const written = { text: '本周六闭馆。', en: 'Closed this Saturday.' };
    const { reply } = await dispatch(asks({ ...written, step: 'preview' }, { forms: true }));
    expect(reply).toMatchObject({ visibility: 'private', replaces: true });
    expect(reply.fields?.map(({ value }) => value)).toContain(written.text);
    expect(await store.list(9)).toEqual([]);
    const [keep, edit, discard] = reply.actions ?? [];
    const pressed = (action = keep, id = 'r2') =>
      dispatch(asks(action?.options ?? {}, { id, forms: true }));
    const form = (await pressed(edit)).reply.form;
    expect(form?.fields.map(({ value }) => value)).toEqual([written.text, written.en]);
    expect((await pressed(discard)).reply.text).toContain('nothing was kept');
    expect(await store.list(9)).toEqual([]);
    await pressed(keep, 'r3');
    await pressed(keep, 'r4');
    expect(await store.list(9)).toMatchObject([{ state: 'draft', author: 'lin' }]);
  });

  it('gives the words back with what is wrong with them', async () => {
    const written = { text: 'Closed.', en: 'Shut.' };
    const { reply } = await house().dispatch(asks({ ...written, step: 'preview' }));
    expect(reply.text).toContain('Both texts are in English');
    expect(reply.actions?.[0]?.options).toEqual({ step: 'edit', ...written });
  });

  it('is for editors with a staff account', async () => {
    const { dispatch } = house();
    const text = 'Closed.';
    const reader = { ...editor, role: 'reader' } as const;
    expect((await dispatch(asks({ text }, { actor: reader }))).refused).toBe('not-permitted');
    const nameless = { person: editor.person, role: 'editor' } as const;
    const outcome = await dispatch(asks({ text }, { actor: nameless }));
    expect(outcome.refused).toBe('announcement-needs-account');
  });

  it('does not take two English texts', async () => {
    const outcome = await house().dispatch(asks({ text: 'Closed.', en: 'Shut.' }));
    expect(outcome.refused).toBe('announcement-two-english');
  });

  it('is out of reach of free questions', () => {
    expect(announce.spoken).toBe(false);
  });
});
