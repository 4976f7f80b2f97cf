import { describe, expect, test } from 'vitest';
import type { DecidedScan, Verdict } from '../../contract/checkin';
import { faceOf, keptFace, spoken } from './face';

const decided = (verdict: Verdict, more: Partial<DecidedScan> = {}): DecidedScan => ({
  scanId: '1',
  verdict,
  name: 'Ada Lovelace',
  session: 'cc-3',
  sessionTitle: 'Early career PhD researchers',
  roomName: 'Breakfast hall',
  place: 'table 3',
  ...more,
});
const face = (verdict: Verdict, more?: Partial<DecidedScan>) =>
  faceOf(decided(verdict, more), 'Europe/London');

describe('a verdict on the screen', () => {
  test.each<[Verdict, string, string]>([
    ['welcome', 'Welcome', 'admit'],
    ['welcome-back', 'Welcome back', 'admit'],
    ['provisional', 'Provisional', 'provisional'],
    ['already-in', 'Already in', 'attention'],
    ['elsewhere', 'Elsewhere', 'elsewhere'],
    ['waitlisted', 'Waitlisted', 'elsewhere'],
    ['not-booked', 'Not booked', 'refuse'],
    ['full', 'Full', 'refuse'],
    ['revoked', 'Revoked', 'refuse'],
    ['cancelled', 'Cancelled', 'refuse'],
    ['not-ours', 'Not ours', 'refuse'],
    ['nothing-on', 'Nothing on', 'attention'],
    ['out', 'Out', 'out'],
    ['not-in', 'Not in', 'attention'],
  ])('%s reads "%s" and looks like %s', (verdict, word, tone) => {
    expect(face(verdict)).toMatchObject({ word, tone });
  });

  test('no two verdicts read the same, so that colour is never needed', () => {
    const verdicts: Verdict[] = [
      'welcome', 'welcome-back', 'provisional', 'already-in', 'elsewhere', 'waitlisted', 'not-booked',
      'full', 'revoked', 'cancelled', 'not-ours', 'nothing-on', 'out', 'not-in',
    ]; // prettier-ignore
    const words = verdicts.map((verdict) => face(verdict).word);
    expect(new Set(words).size).toBe(verdicts.length);
  });

  test('who is welcome is told by name, place and session', () => {
    expect(face('welcome')).toMatchObject({
      name: 'Ada Lovelace',
      place: 'Table 3',
      session: 'Early career PhD researchers',
    });
  });

  test('without a place in the room the room itself is told', () => {
    expect(face('welcome', { place: undefined, roomName: 'Lecture theatre 1' }).place).toBe(
      'Lecture theatre 1',
    );
  });

  test('who came back is told smaller', () => {
    expect(face('welcome').quiet).toBe(false);
    expect(face('welcome-back').quiet).toBe(true);
  });

  test('already in says when and at which door, by the conference clock', () => {
    const later = { inSince: '2026-06-23T07:12:00Z', inThrough: 'Breakfast hall, east' };
    expect(face('already-in', later).place).toBe('08:12 at Breakfast hall, east');
    expect(face('already-in', { inSince: later.inSince }).place).toBe('Since 08:12');
  });

  test('elsewhere says which session and which room', () => {
    const there = { sessionTitle: 'Data into evidence', roomName: 'seminar room', place: undefined };
    expect(face('elsewhere', there)).toMatchObject({ place: 'Seminar room', session: 'Data into evidence' });
  });

  test('elsewhere in the same hall says which table', () => {
    expect(face('elsewhere').place).toBe('Breakfast hall, table 3');
  });

  test.each([
    [1, '1st in the queue'],
    [2, '2nd in the queue'],
    [3, '3rd in the queue'],
    [11, '11th in the queue'],
    [22, '22nd in the queue'],
  ])('waiting at position %i reads "%s"', (position, place) => {
    expect(face('waitlisted', { position }).place).toBe(place);
  });

  test('a badge of somebody else shows no name, whatever the answer holds', () => {
    expect(face('not-ours').name).toBeUndefined();
  });

  test('a name that is not known yet is left out', () => {
    expect(face('welcome', { name: undefined })).not.toHaveProperty('name');
  });

  test('a scan that waits on the phone is no verdict', () => {
    expect(keptFace('IN')).toMatchObject({ tone: 'kept', word: 'Kept', place: 'Not yet checked' });
  });

  test('a screen reader hears the word first, then who and where', () => {
    expect(spoken(face('welcome'))).toBe('Welcome. Ada Lovelace. Table 3. Early career PhD researchers');
  });
});

test('a code that another door handed out is nobody yet, and no forgery', () => {
  const face = faceOf({ scanId: 's', verdict: 'not-ours', handedOut: true }, 'UTC');
  expect(face).toMatchObject({ word: 'Not known yet', tone: 'attention' });
  expect(face.advice).toBe('Handed out at another door without network; not known here yet.');
});
