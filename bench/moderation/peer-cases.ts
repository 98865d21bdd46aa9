/** What a peer shows of itself in its README and tests, rewritten: what must be found, and what must not. */
export interface PeerCases {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/**
 * Words that a peer's list holds and a library would not watch (`butts`, `hells`) became ones that both
 * watch; what the case is about (leet, compounds, capitals, a word inside another) stayed.
 */
export const peerCases: Readonly<Record<string, PeerCases>> = {
  // Confusables, leet, stretched and spaced letters; words inside others are none.
  obscenity: {
    bad: [
      ...['such a little fucker', 'fk you and your shelf', 'ffuk you', 'kiss my a$$', 'ʃὗƈｋ that'],
      ...['you 𝔟ⁱẗ𝙘ɦ', 'ỹоứ fuсker', 'fuuuuuck it', 'f u c k it', 'f.u.c.k it', 'fück it'],
      ...['sh!t day', 'what a b1tch', 'ｆｕｃｋ it', 'you c u n t', 'biiiitch', 'sh1theads'],
      ...['such a d1ckhead', 'n1ggers', 'f@ggot', 'wh0re', 'fuckin hell', 'motherfuckers'],
    ],
    good: [
      ...['her pen is mightier than a sword', 'fried bananas so sweet', 'a rather banal song'],
      ...['grapes from the garden', 'Kung-Fu novels', 'a rapper reads', 'the assessment form'],
      ...['Scunthorpe', 'a cockpit manual', 'therapist wanted', 'shuttlecocks', 'basement stacks'],
      ...['peacock feathers', 'the title page', 'swastika history', 'document analysis'],
    ],
  },
  // Whole words of a list, whatever their capitals, with the commonest spellings.
  'bad-words': {
    bad: [
      ...[
        "Don't be an assh0le",
        'what a BASTARD',
        'total bullshit!',
        'you motherfucker',
        'a b!tch',
      ],
      ...[
        'son of a bitch.',
        'such a wanker',
        'dumbass rules',
        'two faggots',
        'SLUT',
        'a whore, she',
      ],
      ...['piece of shit', 'you cunt', 'fuck', 'dickhead?', '(asshole)', 'sh!t', 'fuk this'],
    ],
    good: [
      ...[
        'hello there',
        'the classic shelf',
        'an assessment',
        'cocktail book',
        'Essex',
        'Penistone',
      ],
      ...[
        'a cumulative index',
        'Dick Whittington',
        'mass hysteria',
        'night class',
        'passive voice',
      ],
    ],
  },
  // Whole words, also as a part of a compound, in several languages.
  '@2toad/profanity': {
    bad: [
      ...['I know two bitches (aka bastards)', "Don't be a dickhead-monster", 'wanker_monster'],
      ...[
        'What an ASSHOLE!',
        'motherfucker',
        'bullshit, all of it',
        'shitty-whore',
        'a cunt',
        'twats',
      ],
      ...['你这个王八蛋', '傻逼玩意', '操你妈', '一个婊子', '贱货', 'slut', 'shit', 'fucking late'],
    ],
    good: [
      ...['Arsenic is poisonous but not profane', 'an arsenic-monster', 'I like big glutes'],
      ...[
        'vehículo horario',
        'the buttress of a church',
        'Middlesex',
        'a classy reader',
        '体操比赛',
      ],
      ...['生日你来吗', '固体废物', '大学生活'],
    ],
  },
  // Every word of a list, wherever it stands; ours is the list of both.
  'mint-filter, our list': {
    bad: [
      ...[
        '这是一句傻逼的话',
        'FUCK YOU said the sign',
        '他说王八蛋来了',
        '代写论文找谁',
        '操你妈滚蛋',
      ],
      ...[
        '一群脑残和人渣',
        '你這個賤人',
        '裸聊约炮',
        'ｆｕｃｋ you',
        '傻\u200b逼',
        '网赌平台上线',
        'Asshole',
      ],
    ],
    good: [
      ...['体操妈妈班', '滚筒洗衣机', '第三季度', '现代考古', '替代考试', '固体废物', '干净的书'],
      ...['Scunthorpe', 'a cockpit', 'knit one, moronic two', 'a canticle', '生日你妈妈来吗'],
    ],
  },
};
