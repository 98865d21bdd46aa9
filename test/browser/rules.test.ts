import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, type House, openHouse, seriousFindings } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

describe('words and rules', () => {
  it('go from an empty page to a live list that sends a comment to the queue', async () => {
    const lead = await house.colleague('lead@library.example', 'lead');
    await lead.getByRole('link', { name: '规则', exact: true }).click();
    await lead.getByText('这里还是空的').waitFor();
    await lead.getByRole('link', { name: '新建词表或模式' }).click();
    await lead.getByLabel('名称', { exact: true }).fill('五月的词');
    await lead.getByLabel('词语或短语，用逗号或换行隔开').fill('呱呱鸭，嘎嘎鹅\n咕咕鸡');
    await lead.getByRole('button', { name: '新建为草稿' }).click();
    await lead.getByText('已保存。草稿不检查任何评论。').waitFor();
    await lead.locator('.rule-row', { hasText: '五月的词' }).getByText('3 条').waitFor();

    await lead.getByLabel('读者可能写下的文字').fill('你这只呱呱鸭');
    await lead.getByRole('button', { name: '试一试' }).click();
    await lead.locator('.trial-rule', { hasText: '五月的词' }).waitFor();
    expect(await lead.locator('.trial-rule mark').textContent()).toBe('呱呱鸭');

    await lead.getByRole('button', { name: '去掉 嘎嘎鹅' }).click();
    await lead.locator('.rule-row').getByText('2 条').waitFor();
    await lead.getByRole('radio', { name: '旁观' }).click();
    await lead.getByText('从下一条评论起旁观').waitFor();
    await lead.getByRole('radio', { name: '生效' }).click();
    await lead.getByRole('button', { name: '让它生效' }).click();
    await lead.getByText('已保存，从下一条评论起生效。').waitFor();
    expect(await seriousFindings(lead)).toEqual([]);
    await house.saySomethingDoubtful('你这只呱呱鸭');
    await lead.getByRole('link', { name: '待审' }).click();
    await lead.getByText('你这只呱呱鸭').first().click();
    await lead.getByText('本馆词表“五月的词”中的辱骂用语。').last().waitFor();

    await lead.getByRole('link', { name: '规则', exact: true }).click();
    await lead.getByText('本周命中 1 次').click();
    await lead.locator('.rule-history summary').click();
    await lead.getByText('去掉 嘎嘎鹅', { exact: true }).waitFor();
    await lead.getByRole('button', { name: '移除' }).click();
    await lead.getByText('移除“五月的词”？').waitFor();
    await lead.getByRole('button', { name: '移除' }).click();
    await lead.getByText('这里还是空的').waitFor();
  });

  it('come in from a file and go out again', async () => {
    const lead = await house.colleague('lead@library.example', 'lead');
    await lead.goto(`${house.url}/console/rules`);
    const chooser = lead.waitForEvent('filechooser');
    await lead.getByRole('button', { name: '导入文件' }).click();
    const text = `# kind: domain_denied\nspam.example\nnot a domain\n`;
    const file = { name: '广告站.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await (await chooser).setFiles(file);
    await lead.getByText('新建 1 个，更新 0 个，未变 0 个。').waitFor();
    await lead.getByText('line 3：“not a domain”不是域名').waitFor();
    const download = lead.waitForEvent('download');
    await lead.getByRole('link', { name: '全部导出' }).click();
    const exported = await readFile(await (await download).path(), 'utf8');
    const lists: unknown[] = exported
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lists).toContainEqual(
      expect.objectContaining({ name: '广告站', entries: ['spam.example'] }),
    );
  });

  it('show at once what a colleague changed, and lose nothing that is being written', async () => {
    const lead = await house.colleague('lead@library.example', 'lead');
    const other = await house.colleague('other@library.example', 'lead');
    await lead.goto(`${house.url}/console/rules`);
    await lead.getByText('请在左侧选择').waitFor();
    const { rules } = house.app.services;
    const at = new Date();
    const making = { key: 'made elsewhere', by: 'import', at };
    const { rule } = await rules.make(
      { name: '六月的词', kind: 'word', entries: ['鹈鹕'] },
      making,
    );
    await lead.getByRole('link', { name: '六月的词' }).click();
    const words = lead.getByLabel('词语或短语，用逗号或换行隔开');
    await words.fill('信天翁');
    await lead.getByLabel('给同事的备注').fill('我正在写');

    await other.goto(`${house.url}/console/rules/${rule.id}`);
    await other.getByLabel('词语或短语，用逗号或换行隔开').fill('灰鹤');
    await other.getByRole('button', { name: '添加' }).click();
    await lead.locator('.entries').getByText('灰鹤').waitFor();
    await lead.locator('.rule-news', { hasText: 'other' }).waitFor();
    expect(await other.locator('.rule-news').count()).toBe(0);
    expect(await words.inputValue()).toBe('信天翁');
    expect(await lead.getByLabel('给同事的备注').inputValue()).toBe('我正在写');
    await lead.getByRole('button', { name: '添加' }).click();
    await lead.locator('.entries').getByText('信天翁').waitFor();
    await lead.locator('.rule-news').waitFor({ state: 'detached' });
    expect(await words.inputValue()).toBe('');

    const { version } = (await rules.get(rule.id)) ?? expect.fail();
    await rules.withdraw({ id: rule.id, version, key: 'gone', by: 'import', at });
    await lead.getByText('这个词表已被移除。').waitFor();
  });

  it('show what an allow-list let pass', async () => {
    const { rules } = house.app.services;
    const making = (key: string) => ({ key, by: 'import', at: new Date() });
    const live = { mode: 'live' } as const;
    await rules.make({ name: '鱼', kind: 'word', entries: ['锦鲤'], ...live }, making('fish'));
    const wish = { name: '池', kind: 'allow', entries: ['锦鲤池'], ...live } as const;
    const { rule } = await rules.make(wish, making('pond'));
    const reader = await house.reader();
    await reader.getByLabel('您的留言').fill('后院的锦鲤池真好看');
    await reader.getByRole('button', { name: '发布' }).click();
    await reader.getByText('后院的锦鲤池真好看').waitFor();
    const page = await house.colleague('reading@library.example', 'moderator', {
      viewport: { width: 375, height: 800 },
    });
    await page.goto(`${house.url}/console/rules/${rule.id}`);
    await page.getByText('七天内命中：生效 1 次').waitFor();
    await page.getByText('最近放行的评论').click();
    await page.locator('.found-comments').getByText('后院的锦鲤池真好看').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  });

  it('are for moderators to read, on a phone too', async () => {
    const moderator = await house.colleague('reading@library.example', 'moderator', {
      ...{ viewport: { width: 375, height: 800 }, locale: 'en' },
    });
    await moderator.goto(`${house.url}/console/rules`);
    await moderator.getByRole('link', { name: '广告站' }).click();
    await moderator.getByText('You can read the rules').waitFor();
    await moderator.getByText('spam.example').first().waitFor();
    expect(await moderator.getByRole('button', { name: 'Take away' }).count()).toBe(0);
    expect(await moderator.getByRole('button', { name: 'Bring in a file' }).count()).toBe(0);
    expect(await seriousFindings(moderator)).toEqual([]);
    await expectNoSidewaysScroll(moderator);
  });
});
