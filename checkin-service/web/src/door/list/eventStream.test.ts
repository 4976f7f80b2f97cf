import { expect, test } from 'vitest';
import { EventStream } from './eventStream';

test('events are taken when they are complete, however they were cut on their way', () => {
  const stream = new EventStream('list');
  const text =
    ':still here\n\nevent:list\ndata:{"a":1}\n\nevent:other\ndata:no\n\nevent: list\ndata: x\ndata: y\n\n';
  const taken = [...text].flatMap((char) => stream.take(char));
  expect(taken).toEqual(['{"a":1}', 'x\ny']);
  expect(new EventStream('list').take(text)).toEqual(['{"a":1}', 'x\ny']);
});
