import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from './house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.everyoneLeaves());
afterAll(async () => {
  await house.close();
  expect(house.complaints).toEqual([]);
});

const question = '屋顶的风向标是哪年装的';
const answer = '1987年装的，是读者捐赠的。';

it('turns a question nobody could answer into an answer, with one click', async () => {
  const reader = await house.reader();
  const ask = async () => {
    await reader.getByRole('textbox', { name: '您的问题' }).fill(question);
    await reader.keyboard.press('Enter');
  };
  await ask();
  await reader.getByText('抱歉，我没听懂').waitFor();

  const editor = await house.colleague('teacher@library.example', 'editor');
  await editor.getByRole('link', { name: '未答' }).click();
  const card = editor.locator('.question-card', { hasText: question });
  await card.getByRole('button', { name: '教它回答' }).click();
  expect(await card.getByLabel('中文问法').inputValue()).toBe(question);
  await card.getByLabel('中文回答').fill(answer);
  await card.getByRole('button', { name: '教会它' }).click();
  await editor.getByText('已教为').waitFor();
  await card.waitFor({ state: 'detached' });

  await ask();
  await reader.getByText(answer).waitFor();
  // Only the last answer can be judged, and once.
  expect(await reader.getByRole('button', { name: '有', exact: true }).count()).toBe(1);

  await editor.getByLabel('读者的问题').fill(question);
  await editor.getByRole('button', { name: '试问' }).click();
  await editor.locator('.try-answer', { hasText: answer }).waitFor();

  await editor.getByRole('link', { name: '问答' }).click();
  await editor.getByRole('searchbox').fill('风向标');
  await editor.locator('.topic-row').click();
  await editor.getByRole('button', { name: '撤下' }).click();
  await editor.getByRole('button', { name: '撤下' }).click();
  await editor.getByText('已撤下，不再用它回答读者。').waitFor();
  await ask();
  await expect.poll(() => reader.getByText('抱歉，我没听懂').count()).toBe(2);
});

it('lets a reader see and erase what is kept, from the page', async () => {
  const reader = await house.reader();
  await reader.getByLabel('您的留言').fill('这本书值得一读再读。');
  await reader.getByRole('button', { name: '发布' }).click();
  const message = reader.locator('.message', { hasText: '值得一读再读' });
  await message.waitFor();
  const ask = async (text: string) => {
    await reader.getByRole('textbox', { name: '您的问题' }).fill(text);
    await reader.keyboard.press('Enter');
  };
  await ask('导出我的数据');
  const file = reader.waitForEvent('download');
  await reader.locator('.reply-fields a').click();
  expect((await file).suggestedFilename()).toBe('wenjin-my-data.json');
  await ask('删除我的数据');
  await reader.getByRole('button', { name: '是的，全部删除' }).click();
  await reader.getByText('已删除').waitFor();
  await message.waitFor({ state: 'detached' });
});

it('shows moderators what the desk knows, to read only', async () => {
  const moderator = await house.colleague('reads@library.example', 'moderator');
  await moderator.getByRole('link', { name: '问答' }).click();
  await moderator.locator('.topic-row', { hasText: '办理读者卡' }).click();
  await moderator.getByText('您可以查看问答').waitFor();
  expect(await moderator.locator('.lesson-form').count()).toBe(0);
});
