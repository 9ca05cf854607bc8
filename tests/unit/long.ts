/** Whether this is the long run of `npm test -- --long`. */
export const isLong = process.env['FATHOM_LONG'] !== undefined;

/** How many cases to try: so many in the ordinary run, twenty times as many in the long one, which begins with the same. */
export const cases = (few: number): number => (isLong ? few * 20 : few);
