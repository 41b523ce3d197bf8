import { expect, it } from 'vitest';
import { remembered } from '../../src/text/remember.js';

it('makes of one text once', () => {
  let made = 0;
  const length = remembered((text) => {
    made += 1;
    return text.length;
  });
  expect(['公开', '公开', '公开'].map(length)).toEqual([2, 2, 2]);
  expect(made).toBe(1);
});

it('remembers that there is nothing, too', () => {
  let made = 0;
  const nothing = remembered(() => {
    made += 1;
    return undefined;
  });
  expect([nothing('公开'), nothing('公开'), made]).toEqual([undefined, undefined, 1]);
});

it('forgets texts that were not asked for lately, and gives the same again', () => {
  let made = 0;
  const first = remembered((text) => {
    made += 1;
    return text.slice(0, 6);
  });
  const texts = Array.from({ length: 400 }, (_, at) => `第${at}项`.padEnd(5_000, '长'));
  const once = texts.map(first);
  expect(made).toBe(400);
  expect(texts.map(first)).toEqual(once);
  // Two million characters are more than it keeps.
  expect(made).toBeGreaterThan(700);
});
