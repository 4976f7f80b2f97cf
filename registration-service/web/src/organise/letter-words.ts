import type { Letter } from '../api/types';

/** A kind of letter, as organisers call it. */
export const kindInWords = (kind: Letter['kind']) => kind.toLowerCase().replaceAll('_', ' ');

export const statusInWords: Record<Letter['status'], string> = {
  KEPT: 'kept',
  WAITING: 'waiting',
  SENT: 'sent',
  PARKED: 'not sent',
};

/** Why a letter rests until somebody has it sent again. */
export const parkedInWords: Record<NonNullable<Letter['because']>, string> = {
  RECIPIENT_REFUSED: 'The mail server does not accept this address.',
  REFUSED: 'The mail server does not accept this letter.',
  UNREACHABLE: 'No mail server answered for ten minutes.',
};
