import type { Config } from '../config.js';
import type { I18n } from '../core/i18n.js';
import type { Storage } from '../storage/ports.js';
import type { Diagnosis } from './doctor.js';
import { diagnoseDiscord } from './doctor-discord.js';
import { diagnoseSignOn } from './doctor-sign-on.js';

interface Patient {
  readonly config: Config;
  readonly storage: Pick<Storage, 'spaces' | 'settings'>;
  readonly i18n: I18n;
}

/** What chat platforms and single sign-on say about their doors; nobody is asked who is not configured. */
export async function diagnoseDoors(house: Patient, locale: string): Promise<Diagnosis> {
  const found = [
    await diagnoseSignOn(house.config, (key, args) => house.i18n.say(locale, key, args)),
    await diagnoseDiscord(house, locale),
    await diagnoseTelegram(house, locale),
  ];
  return {
    lines: found.flatMap(({ lines }) => lines),
    healthy: found.every(({ healthy }) => healthy),
  };
}

async function diagnoseTelegram(
  { config, storage, i18n }: Patient,
  locale: string,
): Promise<Diagnosis> {
  const { telegram } = config;
  if (!telegram) return { lines: [], healthy: true };
  const { checkTelegram } = await import('../platforms/telegram/doctor.js');
  const spaces = (await storage.spaces.list()).filter(({ platform }) => platform === 'telegram');
  const findings = await checkTelegram({ ...telegram, spaces });
  return {
    lines: findings.map(({ key, args }) => i18n.say(locale, `doctor-telegram-${key}`, args)),
    healthy: findings.every(({ isGrave }) => !isGrave),
  };
}
