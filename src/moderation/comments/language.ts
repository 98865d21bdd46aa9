/**
 * The language a comment is most likely written in, for the queue: Chinese as soon as a fifth of its
 * letters are Han (titles and names in Latin letters are longer), else English.
 */
export function guessLanguage(text: string): 'zh-CN' | 'en' {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && han * 5 >= letters ? 'zh-CN' : 'en';
}
