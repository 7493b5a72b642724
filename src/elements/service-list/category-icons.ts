import type { CategoryIcon } from '../../model/category-icons.ts';
import type { Directory } from '../../model/directory.ts';
import { iconOf } from '../../model/filter/category-icon.ts';
import { PLACE, type Icon } from '../../templates/icon.ts';

/** A name may be any text: what all objects have is no drawing. */
const DRAWINGS: ReadonlyMap<string, Icon> = new Map<CategoryIcon, Icon>([
  [
    'elder',
    'M7.3 4.7a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0M9.3 9.2C7.4 10 6.6 11.6 7 14l1.2 2.4L7 21M8.2 16.4l3 1.4.8 3.2M9.3 9.2l3 3.8 3.7.2M16 21v-8.4a1.8 1.8 0 0 1 3.6 0v.6',
  ],
  [
    'medical',
    'M5 7.5h14a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-8.5a2 2 0 0 1 2-2M8.5 7.5V5.2c0-.7.5-1.2 1.2-1.2h4.6c.7 0 1.2.5 1.2 1.2v2.3M12 10.8v6M9 13.8h6',
  ],
  [
    'culture',
    'M9.2 17.6V6.2L19 4v11.4M4.2 17.6a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M14 15.4a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  ],
  [
    'beauty',
    'M3.4 6.6a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0M3.4 17.4a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0M8.2 8.1L20 17M8.2 15.9L20 7',
  ],
  [
    'housekeeping',
    'M18.5 3l-5 8.2M8.6 9.6l7.2 4.3c.2 2.6-.7 5-2.6 7.1L4 15.8c2.2-1.2 3.8-3.3 4.6-6.2zM8.2 18.2l1.7-2.8M11 19.7l1.4-2.3',
  ],
  [
    'legal',
    'M12 3.5V20M7.5 20h9M5 6.5h14M2.3 13.5a2.7 2.7 0 0 0 5.4 0L5 6.5zM16.3 13.5a2.7 2.7 0 0 0 5.4 0L19 6.5z',
  ],
  [
    'children',
    'M4 13a8 8 0 1 0 16 0 8 8 0 1 0-16 0M12 5c-.5-1.4.2-2.6 1.7-2.7M9.2 11.8v.9M14.8 11.8v.9M8.8 15.8c1.9 1.9 4.5 1.9 6.4 0',
  ],
  [
    'property',
    'M5 21V4.5c0-.6.4-1 1-1h8c.6 0 1 .4 1 1V21M15 9.5h3c.6 0 1 .4 1 1V21M2.8 21h18.4M8.5 7.5h3M8.5 11.5h3M8.5 15.5h3',
  ],
  [
    'disability',
    'M8.1 4a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0-3.8 0M10 8v6h5l2.4 5 1.9-.8M10 10.8h4.3M7.2 11.8a4.9 4.9 0 1 0 6.3 6.5',
  ],
  [
    'meals',
    'M3 12h18c0 3.5-2 6.5-5 8H8c-3-1.5-5-4.5-5-8zM10 12l7.5-8.5M14 12l6-6.5M6.5 8.5c-1-1 1-2 0-3.3',
  ],
  ['finance', 'M3 9.5l9-6 9 6zM5.5 9.5V17M9.8 9.5V17M14.2 9.5V17M18.5 9.5V17M4 17h16M3 20.5h18'],
  [
    'farming',
    'M12 21v-9.5M12 11.5C12 7.5 9.5 5 4.5 5c0 4.3 2.5 6.5 7.5 6.5zM12 14.5c0-3.3 2.4-5.5 7.5-5.5 0 3.9-2.7 5.5-7.5 5.5zM6 21h12',
  ],
  [
    'products',
    'M3.5 11h17l-1.7 8.2c-.1.5-.5.8-1 .8H6.2c-.5 0-.9-.3-1-.8zM7.2 11c.4-4.2 2.1-7 4.8-7s4.4 2.8 4.8 7M9.3 14v3.2M14.7 14v3.2',
  ],
  [
    'travel',
    'M2.5 19.5L9 8.5l4.3 7 2.5-3.7 5.7 7.7zM15.1 6.2a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0',
  ],
  [
    'work',
    'M4.5 8h15a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-15a1.5 1.5 0 0 1-1.5-1.5v-9a1.5 1.5 0 0 1 1.5-1.5M8.5 8V5.5c0-.6.4-1 1-1h5c.6 0 1 .4 1 1V8M3 13.5h18M12 12v3',
  ],
  ['place', PLACE],
]);

/** The drawing that categories name; of a place where none names one, or nobody has made it. */
export function categoryIcon(directory: Directory, references: readonly string[]): Icon {
  return DRAWINGS.get(iconOf(directory, references) ?? '') ?? PLACE;
}
