import type { Diet } from '../api/types';
import { texts } from '../language/texts';

/** A diet as people read it; nothing said yet is still on its way. */
export const dietInWords = (diet: Diet | undefined) => texts.now.diets[diet ?? 'unknown'];

/** All there are, in the order of a list to choose from. */
export const diets: readonly Diet[] = [
  'NO_PREFERENCE',
  'VEGETARIAN',
  'VEGAN',
  'PESCATARIAN',
  'HALAL',
  'KOSHER',
  'GLUTEN_FREE',
];
