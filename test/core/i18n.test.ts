import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadI18n } from '../../src/core/i18n.js';

describe('sentences', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'wenjin-i18n-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function language(locale: string, source: string): Promise<void> {
    await mkdir(path.join(folder, locale));
    await writeFile(path.join(folder, locale, 'all.ftl'), source);
  }

  it('come in the language that was asked for, with their values', async () => {
    await language('en', 'open = Open until { $time }.');
    await language('zh-CN', 'open = 开放至{ $time }。');
    const i18n = await loadI18n(folder, 'zh-CN');
    expect(i18n.say('en', 'open', { time: '20:00' })).toBe('Open until 20:00.');
    expect(i18n.say('zh-CN', 'open', { time: '20:00' })).toBe('开放至20:00。');
  });

  it('find the nearest language, else the fallback', async () => {
    await language('en', 'x = x');
    await language('zh-CN', 'x = x');
    const i18n = await loadI18n(folder, 'zh-CN');
    expect(i18n.negotiate(['en-GB', 'zh'])).toBe('en');
    expect(i18n.negotiate(['zh-TW'])).toBe('zh-CN');
    expect(i18n.negotiate(['fr'])).toBe('zh-CN');
    expect(i18n.negotiate([])).toBe('zh-CN');
  });

  it('throw rather than show a hole', async () => {
    await language('en', 'x = x { $y }');
    const i18n = await loadI18n(folder, 'en');
    expect(() => i18n.say('en', 'nothing')).toThrow('no sentence "nothing"');
    expect(() => i18n.say('en', 'x')).toThrow('sentence "x"');
    expect(i18n.has('x')).toBe(true);
  });

  it('need the fallback to be there', async () => {
    await language('en', 'x = x');
    await expect(loadI18n(folder, 'zh-CN')).rejects.toThrow('no language zh-CN');
  });
});
