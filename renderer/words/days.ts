import type { Language } from '../../core/model/language.ts';

const forms = {
  day: { dateStyle: 'medium' },
  minute: { dateStyle: 'long', timeStyle: 'short' },
  second: { dateStyle: 'long', timeStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * An ISO instant as one writes it where the reader is at home: the system says whether English means
 * `22 Nov 2026` or `Nov 22, 2026`. In the language that the app speaks, in the machine's own time.
 */
export function instantIn(language: Language, instant: string, to: keyof typeof forms): string {
  const locale = localeOf(language);
  const format = formats.get(`${to} ${locale}`) ?? new Intl.DateTimeFormat(locale, forms[to]);
  formats.set(`${to} ${locale}`, format);
  return format.format(new Date(instant));
}

/** The first kind of a language that the system prefers, such as `de-AT`; the language alone where it names none. */
const localeOf = (language: Language): string =>
  navigator.languages.find((tag) => tag.split('-')[0]?.toLowerCase() === language) ?? language;
