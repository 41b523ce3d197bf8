/**
 * Articles that every catalogue cites and whose form is known for sure: one paragraph (款)
 * with a list of items (项). From the public texts of both versions of the regulation.
 */

export interface KnownArticle {
  /** Number of the decree of that version. */
  readonly number: string;
  readonly article: string;
  readonly items: number;
}

export const KNOWN_ARTICLES: readonly KnownArticle[] = [
  { number: '国务院令第711号', article: '第二十条', items: 15 },
  { number: '国务院令第492号', article: '第九条', items: 4 },
  { number: '国务院令第492号', article: '第十条', items: 11 },
  { number: '国务院令第492号', article: '第十一条', items: 4 },
  { number: '国务院令第492号', article: '第十二条', items: 8 },
];
