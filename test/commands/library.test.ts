import { describe, expect, it } from 'vitest';
import { classic } from '../../commands/classic.js';
import { help } from '../../commands/help.js';
import { human } from '../../commands/human.js';
import { info } from '../../commands/info.js';
import { language } from '../../commands/language.js';
import { createClassicDesk, loadDeck } from '../../src/library/classics.js';
import { createHoursDesk } from '../../src/library/hours/desk.js';
import { createInfoDesk } from '../../src/library/info.js';
import { createPreferenceDesk } from '../../src/library/preferences.js';
import type { Services } from '../../src/services.js';
import { facts } from '../library/sample.js';
import { ask, i18n } from './say.js';

const deck = await loadDeck(new URL('../../prisma/seed/classics.jsonl', import.meta.url).pathname);
const hours = createHoursDesk(facts);
const classics = createClassicDesk(deck);
const desk = createInfoDesk(facts, i18n);
const zh = { locale: 'zh-CN' };

describe('classic', () => {
  it('is the same all day, and another the next', async () => {
    const morning = await ask(
      classic,
      { classics, hours },
      {},
      { at: '2026-11-25T00:01:00+08:00' },
    );
    const night = await ask(classic, { classics, hours }, {}, { at: '2026-11-25T23:59:00+08:00' });
    const tomorrow = await ask(
      classic,
      { classics, hours },
      {},
      { at: '2026-11-26T00:01:00+08:00' },
    );
    expect(night.text).toBe(morning.text);
    expect(tomorrow.text).not.toBe(morning.text);
  });

  it('leads to the days around it, with help in the reader’s language', async () => {
    const reply = await ask(classic, { classics, hours }, { date: '2026-11-25' }, zh);
    const { help: line, text } = classics.of('2026-11-25');
    expect(reply.text).toContain(text);
    expect(reply.text).toContain(line['zh-CN']);
    const around = (reply.actions ?? []).map(({ options }) => options);
    expect(around).toEqual([{ date: '2026-11-24' }, { date: '2026-11-26' }]);
    const yesterday = await ask(classic, { classics, hours }, around[0], zh);
    expect(yesterday.text).toContain(classics.of('2026-11-24').text);
  });

  it('says why today: the solar term or the festival', async () => {
    const snow = { at: '2026-11-22T10:00:00+08:00' };
    expect((await ask(classic, { classics, hours }, {}, snow)).text).toMatch(
      /^Today is Lesser Snow\n/,
    );
    expect((await ask(classic, { classics, hours }, {}, { ...snow, ...zh })).text).toMatch(
      /^今日小雪\n/,
    );
    const moon = await ask(
      classic,
      { classics, hours },
      { date: '2026-09-25' },
      { ...snow, ...zh },
    );
    expect(moon.text).toMatch(/^为中秋节而选\n/);
    const plain = await ask(classic, { classics, hours }, { date: '2026-11-25' }, snow);
    expect(plain.text).not.toMatch(/^(Today|Chosen)/);
  });

  it('shows what is known of a text that has neither author nor help', async () => {
    const text = { id: 'x:1', title: '无题', author: '', dynasty: '', text: '空山。', help: {} };
    const bare = { of: () => text };
    expect((await ask(classic, { classics: bare, hours }, {}, zh)).text).toBe('《无题》\n\n空山。');
    const signed = { of: () => ({ ...text, author: 'Anon' }) };
    expect((await ask(classic, { classics: signed, hours })).text).toBe('无题 · Anon\n\n空山。');
  });
});

describe('info', () => {
  it('answers every topic in both languages', async () => {
    for (const topic of Object.keys(facts.faq)) {
      const reply = await ask(info, { info: desk }, { topic }, zh);
      expect(reply.text).toBe(facts.faq[topic]?.answer['zh-CN']);
      expect((await ask(info, { info: desk }, { topic })).text).toBe(facts.faq[topic]?.answer.en);
    }
  });

  it('tells how to reach the library', async () => {
    const reply = await ask(info, { info: desk }, { topic: 'contact' });
    expect(reply.text).toContain('010-5550-0100');
    expect(reply.text).toContain('33 Shuxiang Road');
    expect(reply.text).toContain('Library station');
  });

  it('lists its topics when none was named, and refuses what it does not know', async () => {
    const reply = await ask(info, { info: desk });
    expect(reply.list).toHaveLength(Object.keys(facts.faq).length);
    for (const { options } of reply.actions ?? []) {
      expect((await ask(info, { info: desk }, options)).text).not.toBe('');
    }
    for (const topic of ['aliens', 'constructor', '__proto__']) {
      await expect(ask(info, { info: desk }, { topic })).rejects.toThrow('no-such-topic');
    }
  });
});

describe('human', () => {
  const nobody = {} as Services['handovers'];
  /** A place where nobody can take over, such as the command line. */
  const desks = { hours, info: desk, handovers: { ...nobody, reaches: () => false } };

  it('begins a conversation where only the reader reads along', async () => {
    const told = {
      id: 'h',
      state: 'waiting',
      text: 'I have asked for one.',
      locale: 'en',
    } as const;
    const openings: unknown[] = [];
    const handovers: Services['handovers'] = {
      ...{ ...nobody, reaches: () => true },
      open: async ({ question }) => {
        openings.push(question);
        return told;
      },
      end: async () => null,
    };
    const reply = await ask(human, { ...desks, handovers }, { question: ' Maps? ' });
    expect(openings).toEqual(['Maps?']);
    expect(reply).toMatchObject({ text: told.text, talk: { id: 'h', state: 'waiting' } });
    const [end] = reply.actions ?? [];
    const ended = await ask(human, { ...desks, handovers }, { ...end?.options });
    expect(ended.text).toContain('no conversation');
  });

  it('gives telephone and e-mail, and until when someone is there', async () => {
    const reply = await ask(human, desks);
    expect(reply.text).toContain('20:00');
    const values = reply.fields?.map(({ value }) => value);
    expect(values).toEqual(['010-5550-0100', 'service@library.example', '010-5550-0199']);
  });

  it('says when someone is there again', async () => {
    const night = { at: '2026-11-29T22:00:00+08:00' };
    const reply = await ask(human, desks, {}, night);
    expect(reply.text).toContain('Tue 1 Dec');
    expect(reply.text).toContain('09:00');
    expect((await ask(human, desks, {}, { ...night, ...zh })).text).toContain('12月1日（周二）');
  });
});

describe('language', () => {
  it('remembers the choice and answers in it', async () => {
    const chosen = new Map<string, string>();
    const store = {
      locale: async (person: string) => chosen.get(person) ?? null,
      setLocale: async (person: string, locale: string) => void chosen.set(person, locale),
    };
    const preferences = createPreferenceDesk(store, i18n);
    const reply = await ask(language, { preferences }, { to: '中文' });
    expect(reply.locale).toBe('zh-CN');
    expect(reply.text).toMatch(/\p{Script=Han}/u);
    expect([...chosen.values()]).toEqual(['zh-CN']);
    await ask(language, { preferences }, { to: 'EN' });
    expect([...chosen.values()]).toEqual(['en']);
    await expect(ask(language, { preferences }, { to: 'Klingon' })).rejects.toThrow(
      'no-such-language',
    );
  });
});

describe('help', () => {
  const directory = { commands: () => [{ name: 'hours', options: ['from', 'to'] }] };

  it('lists what can be asked, and the options of one command', async () => {
    const all = await ask(help, { directory, info: desk });
    expect(all.list?.map(({ title }) => title)).toEqual(['/hours']);
    const one = await ask(help, { directory, info: desk }, { command: '/hours' });
    expect(one.list?.map(({ title }) => title)).toEqual(['/hours', 'from', 'to']);
    await expect(ask(help, { directory, info: desk }, { command: 'sudo' })).rejects.toThrow(
      'unknown-command',
    );
  });
});
