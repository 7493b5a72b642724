/** The drawings that a category may name: those of the files for pages. */
export const CATEGORY_ICONS = [
  ...['elder', 'medical', 'culture', 'beauty', 'housekeeping', 'legal', 'children', 'property'],
  ...['disability', 'meals', 'finance', 'farming', 'products', 'travel', 'work', 'place'],
] as const;

export type CategoryIcon = (typeof CATEGORY_ICONS)[number];
