/** A tag as a hashtag that note-taking apps understand: no spaces, and more than digits. */
export function hashtag(tag: string): string {
  const word = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/gu, '');
  return `#${/[\p{L}_]/u.test(word) ? word : `_${word}`}`;
}

/** Whether the hashtag says the tag as it is. */
export const saysAll = (tag: string): boolean => hashtag(tag) === `#${tag}`;

/**
 * The tags that hashtags stand for. `full` are the tags as they were written; a hashtag that a reader
 * has added by hand stands for itself.
 */
export function tagsOf(hashtags: readonly string[], full: readonly string[]): readonly string[] {
  const left = new Map<string, string[]>();
  for (const tag of full) left.set(hashtag(tag), [...(left.get(hashtag(tag)) ?? []), tag]);
  return hashtags.map((each) => left.get(each)?.shift() ?? each.slice(1));
}
