/** How exact a published number is. */
export type Qualifier = 'eq' | 'gt' | 'lt' | 'about';
