import { describe, expect, it } from 'vitest';
import { answerTypes, partsOf, wordsOf } from '../fakes/discord-people.js';
import { discordHouse, lead } from '../setup/discord-house.js';

const EPHEMERAL = 64;
const words = 'When I was seven, I lost a tooth in the *reading room*.';

/** The whole service: a reader tells a story in a form. */
describe('the form of a story', { timeout: 40_000 }, () => {
  const stage = discordHouse();
  const ann = () => stage.ann;
  const at = () => stage.noon;

  async function start(slug: string, title: string) {
    const { campaigns } = stage.house.app.services;
    const { staff } = stage.house.app.storage;
    const by = (await staff.byEmail(lead))?.id ?? '';
    const texts = { en: { title, text: 'Tell us of a day here.' } };
    const draft = { slug, tag: title, texts, host: 'The library', until: '2026-12-31' };
    await campaigns.start(draft, { by, key: slug, at: at() });
  }

  const own = () => {
    const { app } = stage.house;
    return app.services.stories.of(app.hashPerson('discord', stage.discord.ann));
  };

  it('is not opened while no campaign runs', async () => {
    const answer = await ann().types('story');
    expect(answer.type).toBe(answerTypes.message);
    expect(wordsOf(answer)).toContain('No campaign is running');
  });

  it('asks for the story, a pen name, consent by name of the permission, and age', async () => {
    await start('my-library', 'MyLibrary');
    const form = await ann().types('story');
    expect(form.type).toBe(answerTypes.form);
    const [text, pen, consent, age] = partsOf(form);
    expect(partsOf(form).map((part) => part.custom_id)).toEqual(['text', 'pen', 'consent', 'age']);
    expect([text?.required, pen?.required]).toEqual([true, false]);
    expect([consent?.required, age?.required]).toEqual([true, true]);
    expect(consent?.options?.map(({ value }) => value)).toEqual(['agree', 'refuse']);
    expect(consent?.options?.[0]?.label).toContain('wenjin-wall-1');
  });

  it('gives the words back to whoever does not consent, and keeps nothing', async () => {
    const { data } = await ann().types('story');
    const filled = { form: data.custom_id ?? '', words: { text: words, pen: 'Ann of Hall 3' } };
    const answer = await ann().fills({ ...filled, chosen: { consent: 'refuse', age: 'self' } });
    expect(wordsOf(answer)).toContain('Then nothing is kept');
    expect(wordsOf(answer)).toContain('a tooth in the \\*reading room\\*.');
    expect(wordsOf(answer)).toContain('Ann of Hall 3');
    expect(await own()).toEqual([]);
  });

  it('hands it to the moderators, and offers the way back in the same answer', async () => {
    const { data } = await ann().types('story');
    const filled = { form: data.custom_id ?? '', words: { text: words, pen: 'Ann' } };
    const answer = await ann().fills({ ...filled, chosen: { consent: 'agree', age: 'parent' } });
    expect(wordsOf(answer)).toContain('Thank you for your story');
    expect((answer.data.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    const [one] = await own();
    expect(one).toMatchObject({
      ...{ text: words, penName: 'Ann', state: 'submitted', language: 'en' },
      consent: { version: 1, licence: 'wenjin-wall-1', age: 'parent' },
    });
    const { cases } = await stage.house.app.desks.cases.list({ order: 'newest', limit: 1 });
    expect(cases[0]?.space).toBe('story:my-library');
    const gone = await ann().presses(answer, 'Take it back');
    expect(wordsOf(gone)).toContain('Your story is taken back');
    expect(await own()).toMatchObject([{ state: 'withdrawn', text: '' }]);
  });

  it('asks which campaign when several run, and takes none that the client makes up', async () => {
    await start('spring-2027', 'Spring');
    const form = await ann().types('story', { text: words });
    const [which, text] = partsOf(form);
    expect(which?.options?.map(({ value }) => value)).toEqual(['my-library', 'spring-2027']);
    expect(text?.value).toBe(words);
    const filled = { form: form.data.custom_id ?? '', words: { text: words } };
    const agreed = { consent: 'agree', age: 'self' };
    const forged = await ann().fills({ ...filled, chosen: { ...agreed, campaign: 'the-moon' } });
    expect(wordsOf(forged)).toContain('takes no stories just now');
    expect(wordsOf(forged)).toContain('I lost a tooth');
    const wrong = await ann().fills({
      ...filled,
      chosen: { campaign: 'spring-2027', consent: 'agree', age: '120' },
    });
    expect(wordsOf(wrong)).toContain('could not make sense of "age"');
    await ann().fills({ ...filled, chosen: { ...agreed, campaign: 'spring-2027' } });
    expect((await own())[0]).toMatchObject({ campaign: 'spring-2027', state: 'submitted' });
  });

  it('is published under its names in both languages, without what only the form asks', async () => {
    const { commands } = stage.discord.front.state;
    const published = JSON.stringify(commands);
    expect(published).toContain('讲故事');
    const story = JSON.parse(published)
      .flat()
      .find(({ name }: { name: string }) => name === 'story');
    expect(story.options.map(({ name }: { name: string }) => name)).toEqual([
      ...['text', 'pen', 'campaign', 'withdraw'],
    ]);
  });
});
