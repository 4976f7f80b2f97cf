import { describe, expect, test } from 'vitest';
import { enrolmentCode } from './enrolmentCode';

describe("a door's enrolment code", () => {
  test.each([
    ['#enrol=k3y-C0de_', 'k3y-C0de_'],
    ['https://lanyard.example/door/#enrol=abc', 'abc'],
    ['https://lanyard.example/door#enrol=abc&x=1', 'abc'],
  ])('is read from %s', (text, code) => {
    expect(enrolmentCode(text)).toBe(code);
  });

  test.each(['', '#', '#enrol=', 'https://example.org/', 'LY1:ABC'])('is not in %j', (text) => {
    expect(enrolmentCode(text)).toBeUndefined();
  });
});
