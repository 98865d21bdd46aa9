import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DecisionKind } from '../../src/moderation/cases/case.js';
import { person } from '../setup/people.js';
import { threeDoors } from '../setup/three-doors.js';

const patience = { timeout: 15_000 };
const text = '七岁那年，我在儿童阅览室借了第一本书。';
const agree = '我同意，我已满 14 岁';

/** A campaign from its beginning, at every door: told, read, shown, taken back. */
describe('a story, from telling it to taking it back', { timeout: 60_000 }, () => {
  const stage = threeDoors();

  /** A colleague, as the doors would know them. */
  async function colleague(role: 'editor' | 'moderator') {
    const { storage, clock } = stage.house.app;
    return storage.staff.put({ email: `${role}@library.example`, role, at: clock.now() });
  }

  async function campaign(form: string) {
    const { dispatch, clock, hashPerson } = stage.house.app;
    const { id: staff } = await colleague('editor');
    const { reply } = await dispatch({
      ...{ id: randomUUID(), command: 'campaign', options: { form }, at: clock.now() },
      actor: { person: hashPerson('web', 'editor'), role: 'editor', staff },
      place: { platform: 'web', space: 'web:main', kind: 'private' },
      locale: 'zh-CN',
    });
    return reply.text;
  }

  const wall = async () => {
    const { stories } = await stage.house.app.services.stories.wall('my-library', { limit: 10 });
    return stories.map((one) => one.text);
  };

  async function decideAll(decision: DecisionKind) {
    const { desks, clock } = stage.house.app;
    const { id: by } = await colleague('moderator');
    const { cases } = await desks.cases.list({ order: 'oldest', states: ['open'], limit: 50 });
    for (const { id, version } of cases) {
      const step = { id, version, key: randomUUID(), by, at: clock.now() };
      expect(await desks.cases.act(step, { action: 'decide', decision })).toMatchObject({
        ok: true,
      });
    }
    return cases.length;
  }

  const heardOf = async (part: string) =>
    (await stage.telegram.answers(7, 1)).filter((message) => message.text?.includes(part)).length;

  it('finds no campaign before one begins', async () => {
    const { text: said } = await stage.alice.says(`/story ${text}`);
    expect(said).toContain('目前没有征集故事的活动');
    const started = await campaign(
      'start slug:my-library tag:我的图书馆故事 title:我和图书馆 text:请讲讲 until:2026-12-31',
    );
    expect(started).toContain('活动 my-library 已设立');
  });

  it('is told with consent, the same at every door', async () => {
    const asked = await stage.alice.says(`/story ${text}`);
    expect(asked.text).toContain('展示许可 wenjin-wall-1');
    expect(asked.labels[0]).toBe(agree);
    expect(await wall()).toEqual([]);
    const told = await stage.alice.presses(agree);
    expect(told.text).toContain('馆员读过之后就会上墙');
    expect(await wall()).toEqual([]);
  });

  it('is told from the command line’s kind of door with a last line', async () => {
    const one = person(stage.house.app, 'bob', { locale: 'zh-CN' });
    const { reply } = await one.says(`/story 我是在这里认识她的。\n——老林\n${agree}`);
    expect(reply.text).toContain('馆员读过之后就会上墙');
  });

  it('is on the wall once a moderator keeps it, and its authors hear of it', async () => {
    expect(await decideAll('keep')).toBe(4);
    expect((await wall()).toSorted()).toEqual([text, text, text, '我是在这里认识她的。'].sort());
    await expect.poll(() => heardOf('您的故事已经上墙'), patience).toBe(1);
    const listed = await campaign('list');
    expect(listed).toContain('活动，最近的在前');
    const { services } = stage.house.app;
    const one = await services.campaigns.get('my-library');
    expect(one && (await services.campaigns.counts(one))).toEqual({
      ...{ stories: 4, discussions: 0, participants: 4 },
    });
  });

  it('is taken back with one press, at once and everywhere', async () => {
    const own = await stage.alice.says('/story 撤回');
    expect(own.text).toContain('已上墙');
    expect(own.labels).toEqual([text]);
    const gone = await stage.alice.presses(text);
    expect(gone.text).toContain('您的故事已撤回');
    expect(await wall()).toEqual(['我是在这里认识她的。']);
  });

  it('is erased with the rest of a person', async () => {
    const { services, hashPerson, clock, storage } = stage.house.app;
    const bob = hashPerson('web', 'bob');
    expect(JSON.stringify(await services.privacy.exportOf(bob))).toContain('老林');
    const { erased } = await services.privacy.erase(bob, clock.now());
    expect(erased.stories).toBe(1);
    expect(await wall()).toEqual([]);
    expect(await storage.cases.verify()).toMatchObject({ broken: [] });
  });

  it('is told no more once the campaign is ended', async () => {
    expect(await campaign('end my-library')).toContain('不再收故事');
    expect((await stage.alice.says(`/story ${text}`)).text).toContain('目前没有征集故事的活动');
  });
});
