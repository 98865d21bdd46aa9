import type { HouseJson } from '../../../platforms/web/contract/house.js';
import { languageName } from '../../words/language-name.js';
import { useWords } from '../../words/words.js';

export interface FactGroup {
  readonly name: 'doors' | 'keeping' | 'service';
  /** The key of each fact and what it is, in words. */
  readonly facts: readonly (readonly [string, string])[];
}

/** The settings of the house in words, group by group. */
export function useFacts(house: HouseJson): readonly FactGroup[] {
  const { say, locale } = useWords();
  const { doors, keeping } = house;
  const onOff = (on: boolean) => say(on ? 'settings-on' : 'settings-off');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const days = (count: number) => say('settings-days', { count });
  return [
    {
      name: 'doors',
      facts: [
        ['url', house.publicUrl ?? say('settings-url-none')],
        ['discord', onOff(doors.discord)],
        ['telegram', say(`settings-telegram-${doors.telegram}`)],
        ['sso', doors.singleSignOn ?? say('settings-off')],
        ['embed', doors.embedOrigins.join(' ') || say('settings-embed-none')],
      ],
    },
    {
      name: 'keeping',
      facts: [
        ['comments', days(keeping.commentDays)],
        ['conversations', days(keeping.conversationDays)],
        ['database', say(`settings-database-${keeping.database}`)],
        [
          'backup',
          keeping.backup ? say('settings-backup', keeping.backup) : say('settings-backup-none'),
        ],
      ],
    },
    {
      name: 'service',
      facts: [
        ['language', languageName(locale, house.locale)],
        ['timezone', house.timezone],
        ['catalogue', say(`settings-catalogue-${house.catalogue}`)],
        [
          'limit',
          house.chatLimit === 0
            ? say('settings-limit-none')
            : say('settings-limit', { count: house.chatLimit }),
        ],
        ['late', say('settings-late', { count: house.lateMinutes })],
        ['roles', list.format(house.roles.map((role) => say(`settings-role-${role}`)))],
        ['shared', onOff(house.shared)],
        ['metrics', onOff(house.metrics)],
      ],
    },
  ];
}
