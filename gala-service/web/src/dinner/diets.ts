import type { Diet } from '../api/types';

const words: Record<Diet, string> = {
  NO_PREFERENCE: 'No preference',
  VEGETARIAN: 'Vegetarian',
  VEGAN: 'Vegan',
  PESCATARIAN: 'Pescatarian',
  HALAL: 'Halal',
  KOSHER: 'Kosher',
  GLUTEN_FREE: 'Gluten-free',
};

/** A diet as people read it; nothing said yet is still on its way. */
export const dietInWords = (diet: Diet | undefined) => (diet ? words[diet] : 'Not known yet');

/** For a list to choose from. */
export const diets = (Object.keys(words) as Diet[]).map((value) => ({ value, label: words[value] }));
