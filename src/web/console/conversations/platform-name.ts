const names: Readonly<Record<string, string>> = { discord: 'Discord', telegram: 'Telegram' };

/** A platform as it writes itself, in every language; what is ours has a sentence. */
export function platformName(platform: string): string {
  return names[platform] ?? platform;
}
