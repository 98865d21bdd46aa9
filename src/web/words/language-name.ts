/** What a language is called in another: "Chinese (China)", "中文（中国）"; its code where nobody knows. */
export function languageName(locale: string, code: string): string {
  try {
    const language = new Intl.Locale(code).language;
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? code;
  } catch {
    return code;
  }
}
