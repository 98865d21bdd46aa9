import { describe, expect, it } from 'vitest';
import { info } from '../../commands/info.js';
import { privacy } from '../../commands/privacy.js';
import { teach } from '../../commands/teach.js';
import { createCooldowns } from '../../src/core/cooldown.js';
import { createDispatch } from '../../src/core/dispatch.js';
import type { PersonKey } from '../../src/core/person.js';
import { createPrivacyDesk, type PrivacyDesk } from '../../src/core/privacy.js';
import type { Request } from '../../src/core/request.js';
import type { FaqDesk, Lesson } from '../../src/library/faq/desk.js';
import { createInfoDesk } from '../../src/library/info.js';
import { facts } from '../library/sample.js';
import { ask, i18n } from './say.js';

const noon = new Date('2026-11-24T04:00:00Z');

/** A FAQ that only notes what it is taught. */
function noting() {
  const lessons: Lesson[] = [];
  const withdrawn: string[] = [];
  const entry = { topic: 'coffee', title: {}, ask: { en: ['a', 'b'] }, answer: { en: 'Yes.' } };
  const whole = { ...entry, source: 'taught', version: 4, author: 'lin' } as const;
  const topic = { ...whole, updatedAt: noon, withdrawn: false };
  const faq: FaqDesk = {
    list: async () => [topic],
    async teach(lesson) {
      lessons.push(lesson);
      return topic;
    },
    put: async () => ({ ok: true, entry: topic }),
    async withdraw(step) {
      withdrawn.push(`${step.topic} ${step.version}`);
      return { ok: true, entry: topic };
    },
  };
  const dispatch = createDispatch({
    ...{ commands: [teach], services: { faq }, i18n, cooldowns: createCooldowns() },
    log: { done: () => {}, failed: () => {} },
  });
  return { lessons, withdrawn, dispatch };
}

const editor = { person: 'p' as PersonKey, role: 'editor', staff: 'lin' } as const;
const asks = (options: Request['options'], actor: Request['actor'] = editor): Request => ({
  ...{ id: 'r1', command: 'teach', options, actor, locale: 'en', at: noon },
  place: { platform: 'web', space: 'web:main', kind: 'private' },
});

describe('teach', () => {
  it('takes a question with answers in both languages, by the language they are in', async () => {
    const { lessons, dispatch } = noting();
    const options = { question: '有咖啡机吗', answer: '有。', en: 'Yes.', topic: 'Coffee' };
    const { reply } = await dispatch(asks(options));
    expect(lessons[0]).toMatchObject({
      ask: { 'zh-CN': ['有咖啡机吗'] },
      answer: { 'zh-CN': '有。', en: 'Yes.' },
      topic: 'coffee',
      by: 'lin',
      key: 'r1',
    });
    expect(reply.text).toContain('2 ways to ask');
    expect(reply.visibility).toBe('private');
  });

  it('takes both in one text where a door has no fields', async () => {
    const { lessons, dispatch } = noting();
    await dispatch(asks({ question: 'Is there coffee? => Yes, on level 1.' }));
    expect(lessons[0]).toMatchObject({
      ask: { en: ['Is there coffee?'] },
      answer: { en: 'Yes, on level 1.' },
    });
  });

  it('takes back with one press what it taught', async () => {
    const { withdrawn, dispatch } = noting();
    const { reply } = await dispatch(asks({ question: 'q', answer: 'a' }));
    const back = reply.actions?.find(({ command }) => command === 'teach');
    const gone = await dispatch(asks(back?.options ?? {}));
    expect(withdrawn).toEqual(['coffee 4']);
    expect(gone.reply.text).toContain('taken back');
  });

  it('is for editors with a staff account, and out of reach of free questions', async () => {
    const { dispatch } = noting();
    const options = { question: 'q', answer: 'a' };
    const reader = { ...editor, role: 'reader' } as const;
    expect((await dispatch(asks(options, reader))).refused).toBe('not-permitted');
    const moderator = { ...editor, role: 'moderator' } as const;
    expect((await dispatch(asks(options, moderator))).refused).toBe('not-permitted');
    const nameless = { person: editor.person, role: 'editor' } as const;
    expect((await dispatch(asks(options, nameless))).refused).toBe('teach-needs-account');
    expect(teach.spoken).toBe(false);
  });
});

describe('an answer in one language only', () => {
  it('is given in it, with a line that says so', async () => {
    const entry = { topic: 'coffee', title: { en: 'Coffee' }, ask: {}, answer: { en: 'Level 1.' } };
    const rest = { source: 'taught', version: 1, author: 'lin', updatedAt: noon } as const;
    const topic = { ...entry, ...rest, withdrawn: false };
    const faq = { topics: () => [topic], get: () => topic };
    const desk = createInfoDesk(facts, i18n, faq);
    const zh = await ask(info, { info: desk }, { topic: 'coffee' }, { locale: 'zh-CN' });
    expect(zh.text).toBe('（这条回答目前只有英语。）\nLevel 1.');
    const en = await ask(info, { info: desk }, { topic: 'coffee' });
    expect(en.text).toBe('Level 1.');
  });
});

describe('privacy', () => {
  const house = (services: { privacy: PrivacyDesk }) => ({
    dispatch: createDispatch({
      ...{ commands: [privacy], services, i18n, cooldowns: createCooldowns() },
      log: { done: () => {}, failed: () => {} },
    }),
  });

  function desk(kept: number) {
    const erased: string[] = [];
    const pending: string[] = [];
    const store = {
      exportOf: async () => [{ text: 'what I wrote' }],
      async eraseOf(person: string) {
        erased.push(person);
        return { erased: 3, kept };
      },
    };
    const service = createPrivacyDesk({
      stores: { comments: store },
      erasures: {
        pend: async (person) => void pending.push(person),
        done: async () => {},
        pending: async () => [],
        askedAt: async () => null,
      },
      key: Buffer.alloc(32, 1),
      changed: () => {},
    });
    return { privacy: service, erased, pending };
  }

  it('says what is kept and how long, and offers both ways', async () => {
    const reply = await ask(privacy, desk(0));
    expect(reply.fields?.map(({ value }) => value).join()).toContain('180 days');
    expect(reply.actions?.map(({ options }) => options.action)).toEqual(['export', 'erase']);
  });

  it('shows everything, only to the person', async () => {
    const reply = await ask(privacy, desk(0), { action: 'export' });
    expect(reply.text).toContain('what I wrote');
    expect(reply.visibility).toBe('private');
    expect(reply.fields?.[0]?.value).toMatch(/^\/api\/privacy\/export\/[0-9a-f]{64}\./);
  });

  it('shows nobody’s data where others read along', async () => {
    const { dispatch } = house({ ...desk(0) });
    const place = { platform: 'telegram', space: 'telegram:-1', kind: 'public' } as const;
    const outcome = await dispatch({ ...asks({ action: 'export' }), command: 'privacy', place });
    expect(outcome.refused).toBe('only-private');
    expect(outcome.reply.text).not.toContain('what I wrote');
  });

  it('erases after one confirmation, and says what must wait', async () => {
    const own = desk(2);
    const sure = await ask(privacy, own, { action: 'erase' });
    expect(own.erased).toEqual([]);
    const [yes] = sure.actions ?? [];
    const done = await ask(privacy, own, yes?.options);
    expect(own.erased).toHaveLength(1);
    expect(own.pending).toEqual(own.erased);
    expect(done.text).toContain('3 entries are erased');
    expect(done.text).toContain('within the last 14 days');
  });

  it('does nothing on a forged or an old confirmation', async () => {
    const own = desk(0);
    const forged = { action: 'erase', confirm: 'abc.def' };
    await expect(ask(privacy, own, forged)).rejects.toThrow('privacy-confirm-again');
    const sure = await ask(privacy, own, { action: 'erase' });
    const late = { at: '2026-11-25T12:20:00+08:00' };
    await expect(ask(privacy, own, sure.actions?.[0]?.options, late)).rejects.toThrow();
    expect(own.erased).toEqual([]);
  });

  it('has a button short enough for every platform', async () => {
    const { actions } = await ask(privacy, desk(0), { action: 'erase' });
    const id = JSON.stringify([actions?.[0]?.command, actions?.[0]?.options]);
    expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
  });
});
