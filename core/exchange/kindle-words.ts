/** What a Kindle writes, in the languages we know. Months are told by their first letters. */
export const kindleWords = {
  en: {
    highlight: /\bhighlight\b/iu,
    note: /\bnote\b/iu,
    bookmark: /\bbookmark\b/iu,
    location: /\b(?:location|loc\.)\s+(\d+)(?:-(\d+))?/iu,
    page: /\bpage\s+(\d+)(?:-(\d+))?/iu,
    added: /\badded on\s+(.+)$/iu,
    limit: /^<.*(?:clipping|highlight|item).*limit.*>$/isu,
    months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  de: {
    highlight: /markierung/iu,
    note: /notiz/iu,
    bookmark: /lesezeichen/iu,
    location: /\bpos(?:ition|\.)\s+(\d+)(?:-(\d+))?/iu,
    page: /\bseite\s+(\d+)(?:-(\d+))?/iu,
    added: /hinzugefügt am\s+(.+)$/iu,
    limit: /^<.*(?:limit|grenze|maximum).*>$/isu,
    months: ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'],
  },
} as const;

export type KindleWords = (typeof kindleWords)[keyof typeof kindleWords];
